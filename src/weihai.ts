/**
 * The rulebooks of DB3710/T 133—2021 红色物业建设规范 (Weihai).
 *
 * @module pingfen/weihai
 */
export { estate, type EstateFacts } from './catalog/weihai-db3710-t133-2021/estate.js';
