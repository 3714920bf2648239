/** The version in package.json; test/host/version.test.ts holds that they agree. */
export const VERSION = '0.1.0';
