using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Eap.Plans.Board;

/// <summary>The board's charts as inline SVG. They repeat figures that stand beside them as text, so screen readers pass them over.</summary>
public static class BoardChart
{
    private const int BarWidth = 120;
    private const int Height = 120;
    private const int Column = 26;

    /// <summary>A bar of what is done, with a stroke where the number asked stands. Nothing where either is not known.</summary>
    public static IHtmlContent Bar((int? Due, int? Done) figure)
    {
        var (due, done) = figure;
        if (due is not > 0 || done is not { } got) return HtmlString.Empty;
        // To scale: what goes beyond the number asked moves the stroke in, it does not leave the picture.
        var most = (double)Math.Max(due.Value, got);
        var (fill, mark) = (got / most * BarWidth, due.Value / most * BarWidth);
        return new HtmlString(string.Create(CultureInfo.InvariantCulture,
            $"""<svg class="chart-bar" viewBox="0 0 {BarWidth} 12" width="{BarWidth}" height="12" aria-hidden="true" focusable="false"><path class="track" d="M0 6h{BarWidth}"/><rect class="{(got >= due ? "full" : "part")}" y="2" width="{fill:0.#}" height="8"/><path class="mark" d="M{Math.Min(mark, BarWidth - 1):0.#} 0v12"/></svg>"""));
    }

    /// <summary>A column for each year, with a line at the number asked.</summary>
    public static IHtmlContent Years(IReadOnlyList<(int Year, int? Done)> years, int due)
    {
        var most = Math.Max(1, years.Max(year => Math.Max(year.Done ?? 0, due)));
        var width = years.Count * Column * 2 + Column;
        var line = Height - (double)due / most * (Height - 20);
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""<svg class="chart-years" viewBox="0 0 {width} {Height + 20}" width="{width}" height="{Height + 20}" aria-hidden="true" focusable="false">"""));
        for (var at = 0; at < years.Count; at++)
        {
            var x = Column + at * Column * 2;
            var tall = (double)(years[at].Done ?? 0) / most * (Height - 20);
            if (years[at].Done is { } done)
                svg.Append(CultureInfo.InvariantCulture, $"""<rect class="{(done >= due ? "full" : "part")}" x="{x}" y="{Height - tall:0.#}" width="{Column}" height="{tall:0.#}"/><text x="{x + Column / 2}" y="{Height - tall - 4:0.#}">{done}</text>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x + Column / 2}" y="{Height + 16}">{years[at].Year}</text>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<path class="track" d="M0 {Height}h{width}"/><path class="mark" d="M0 {line:0.#}h{width}"/></svg>""");
        return new HtmlString(svg.ToString());
    }
}
