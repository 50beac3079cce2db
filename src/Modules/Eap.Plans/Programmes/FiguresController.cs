using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Model;
using Eap.Platform.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Plans.Programmes;

/// <summary>The list behind a public figure.</summary>
public sealed class FiguresController(PlanDirectory plans, MetricFacts facts, OrganizationDirectory organizations) : Controller
{
    /// <summary>What counts for a target of a plan in force, in one year of it or in all.</summary>
    [HttpGet("/programmes/figures/{plan}/{target}/{year:int?}")]
    public async Task<IActionResult> Index(string plan, string target, int? year, int page, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(plan, cancellationToken) is not { } found || found.Part.Targets.Find(known => known.Code == target) is not { } wanted) return NotFound();
        if (year is { } one && !found.Covers(one)) return NotFound();
        PageCache.Keep(HttpContext, PageCache.Long, [PageCache.Everything, PageCache.Type(PlanContentType.Name), .. facts.CacheTagsOf(wanted.Metric)]);
        var (from, to) = (year ?? found.Part.FromYear, year ?? found.Part.ToYear);
        var list = await facts.OfAsync(wanted, from, to, cancellationToken);
        var figure = new FigurePage(wanted, from, to, list);
        figure = figure with { Page = Math.Clamp(page, 1, figure.Pages) };
        var units = await organizations.ManyAsync([.. figure.Shown.Select(fact => fact.OrganizationId).Distinct()], cancellationToken);
        return View(figure with { Units = units.ToDictionary(pair => pair.Key, pair => pair.Value.Name) });
    }
}
