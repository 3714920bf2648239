/** The style of the page: light and dark, cards on a phone, the official table on A4. */
export const STYLE = `
:root{color-scheme:light dark;--page:#fff;--ink:#1c2024;--soft:#59636e;--line:#c9d1d9;--head:#f3f5f7;--accent:#b42318;--open:#8a5a10;--faint:#e6eaee}
@media (prefers-color-scheme:dark){:root{--page:#14171a;--ink:#e8eaed;--soft:#a3adb8;--line:#3b434c;--head:#1e2328;--accent:#ff8a7a;--open:#e3b25b;--faint:#2a3037}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .25rem}
h2{font-size:1.1rem;margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent)}
p,ul{margin:.25rem 0}
ul{padding-left:1.25rem}
.source,footer,.id{color:var(--soft)}
.id{font-size:.85em;white-space:nowrap}
.result{margin:1rem 0;padding:1rem;border:1px solid var(--line);border-left:6px solid var(--accent);border-radius:4px}
.total{font-size:1.6rem;font-weight:700;line-height:1.3}
.grade{font-weight:600}
.stars{display:block;margin:.4rem 0;max-width:100%}
.star.sure{fill:var(--accent)}
.star.possible{fill:var(--open);fill-opacity:.55;stroke:var(--open)}
.star.none{fill:none;stroke:var(--soft)}
.bar{display:block;width:100%;height:.8rem}
.whole{fill:var(--faint)}.bar .possible{fill:var(--open)}.bar .sure{fill:var(--accent)}
table{width:100%;border-collapse:collapse;font-size:.9rem}
th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th,tbody th{background:var(--head);font-weight:600}
.evaluation{table-layout:fixed}
col.level{width:11%}
col.level:first-child{width:6.5%}
col.title{width:25%}
col.few{width:5.5%}
col.assessor{width:8%}
col.points{width:10%}
.number{text-align:right}
.brief{white-space:nowrap}
.open .number,.open .id{color:var(--open);font-weight:600}
.off{color:var(--soft)}
footer{margin-top:2rem;font-size:.85rem}
code{font-family:ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
@media screen and (max-width:44rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,th,td{display:block;border:0}
tr{border-bottom:1px solid var(--line);padding:.5rem 0}
tbody th{margin:.5rem 0 .25rem;border-left:4px solid var(--accent)}
tbody th+th{border-left-color:var(--line)}
td{padding:.15rem .5rem}
td.number,td.assessor{display:inline-block}
td::before{content:attr(data-head);color:var(--soft);font-size:.85em;margin-right:.5em}
td[data-head=""]::before{content:none}
.number{text-align:left}
}
@page{size:A4;margin:12mm}
@media print{
:root{--page:#fff;--ink:#000;--soft:#444;--line:#666;--head:#f0f0f0;--accent:#b42318;--open:#8a5a12;--faint:#e6e6e6}
body{font-size:10pt;line-height:1.4;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
table{font-size:8.5pt}
th,td{padding:1mm 1.5mm}
thead{display:table-header-group}
td,th.short,.result,li{break-inside:avoid}
h2{break-after:avoid}
.evaluation tbody th{background:none}
}
`;
