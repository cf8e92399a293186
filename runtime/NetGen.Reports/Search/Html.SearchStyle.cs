namespace NetGen.Reports;

internal static partial class Html
{
    /// <summary>The styles of searches and of scans of learning rates.</summary>
    public const string SearchStyle = """
        svg .halo { paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
        svg .name { fill: var(--text); font-weight: 600; }
        svg .trial { fill: none; stroke: rgba(var(--blue-rgb), var(--a)); stroke-width: 1.5; stroke-linejoin: round; }
        svg .trial.top { stroke: var(--green); stroke-width: 3; }
        svg .trial:hover { stroke: var(--orange); stroke-width: 3; }
        svg .dot { fill: rgba(var(--blue-rgb), var(--a)); }
        svg .dot.top { fill: var(--green); }
        svg .failed { stroke: var(--orange); stroke-width: 1.5; }
        svg .above { stroke: var(--orange); stroke-dasharray: 4 4; }
        svg .above-label { fill: var(--orange); }
        pre {
          margin: 0; padding: 14px 16px; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px;
          background: var(--page); font: 13px/1.5 ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace;
        }
        .wide { margin: 20px 0; }
        .charts.one { grid-template-columns: minmax(0, 640px); margin-top: 20px; }

        """;
}
