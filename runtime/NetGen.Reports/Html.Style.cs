namespace NetGen.Reports;

internal static partial class Html
{
    /// <summary>The style sheet; colours are variables, given twice for light and dark screens.</summary>
    public const string Style = """
        :root {
          --page: #f6f7f9; --card: #ffffff; --line: #e1e5ea; --grid: #edf0f3; --text: #1b2430; --soft: #5f6b7a;
          --blue: #1f6feb; --orange: #d9730d; --green: #1a7f4b; --blue-rgb: 31,111,235; --orange-rgb: 217,115,13;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #0f141a; --card: #171d25; --line: #2b3440; --grid: #222a34; --text: #e4e9ef; --soft: #94a1b0;
            --blue: #5aa2ff; --orange: #f2a254; --green: #4cc38a; --blue-rgb: 64,140,255; --orange-rgb: 242,140,50;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--page); color: var(--text);
          font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
        }
        main { max-width: 1080px; margin: 0 auto; padding: 40px 24px 64px; }
        header { margin-bottom: 24px; }
        h1 { margin: 0; font-size: 30px; line-height: 1.2; letter-spacing: -0.01em; }
        h2 { margin: 0 0 16px; font-size: 19px; }
        h3 { margin: 24px 0 8px; font-size: 15px; }
        .date, .note { margin: 4px 0 0; color: var(--soft); }
        .note { margin: 12px 0 0; }
        section {
          background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 24px; margin-bottom: 20px;
        }
        .cards { display: flex; flex-wrap: wrap; gap: 12px 32px; margin: 0 0 20px; }
        .cards:last-child { margin-bottom: 0; }
        .cards dt { color: var(--soft); font-size: 13px; }
        .cards dd { margin: 0; font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        section > .scroll > table { width: 100%; }
        th, td { padding: 6px 12px; text-align: left; border-bottom: 1px solid var(--line); white-space: nowrap; }
        th { color: var(--soft); font-weight: 600; font-size: 13px; }
        tfoot td { font-weight: 600; border-bottom: 0; }
        .n { text-align: right; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 24px; }
        @media (max-width: 520px) { .charts { grid-template-columns: 1fr; } }
        .charts figure { margin: 0; }
        figcaption { font-weight: 600; margin-bottom: 4px; }
        svg { display: block; width: 100%; height: auto; font: 12px system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
        svg text { fill: var(--soft); }
        svg .grid { stroke: var(--grid); }
        svg .axis { stroke: var(--soft); }
        svg .best { stroke: var(--green); stroke-dasharray: 4 4; }
        svg .best-label { fill: var(--green); }
        svg .s0, svg .s1, svg .s2 { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        svg .s0 { stroke: var(--blue); }
        svg .s1 { stroke: var(--orange); }
        svg .s2 { stroke: var(--blue); stroke-dasharray: 2 5; }
        svg .s3 { fill: none; stroke: var(--blue); stroke-width: 1; stroke-linejoin: round; opacity: 0.35; }
        svg .p3 { display: none; }
        svg .p0, svg .p2 { fill: var(--blue); }
        svg .p1 { fill: var(--orange); }
        .matrix table { margin: 0; }
        .matrix th, .matrix td { border: 0; padding: 0 10px; height: 34px; }
        .matrix td { min-width: 62px; text-align: center; border: 2px solid var(--card); border-radius: 6px; }
        .matrix tbody th { text-align: right; color: var(--text); }
        .matrix thead th { text-align: center; color: var(--text); }
        .matrix .axis { color: var(--soft); font-weight: 400; text-align: left; }
        .matrix .right { background: rgba(var(--blue-rgb), var(--a)); }
        .matrix .wrong { background: rgba(var(--orange-rgb), var(--a)); }
        .matrix .deep { color: #ffffff; }
        .matrix .zero { color: var(--soft); opacity: 0.6; }
        .matrix .edge { color: var(--soft); font-size: 13px; }
        .findings { margin-bottom: 24px; }
        .findings td { white-space: normal; vertical-align: top; }
        .findings td:first-child { font-weight: 600; color: var(--soft); }
        .findings .warning td:first-child, .findings .error td:first-child { color: var(--orange); }
        .images { display: flex; flex-wrap: wrap; gap: 16px; }
        .images figure { margin: 0; width: 98px; text-align: center; font-size: 13px; line-height: 1.35; }
        .images img {
          box-sizing: content-box; height: auto; display: block; margin: 0 auto 4px; border-radius: 4px;
          border: 1px solid var(--line); image-rendering: pixelated;
        }
        .images .predicted { color: var(--orange); font-weight: 600; }
        .images .hit { color: var(--green); font-weight: 600; }
        .images .actual { color: var(--soft); }
        @media print { body { background: none; } section { break-inside: avoid; } }

        """;
}
