using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Testing;

/// <summary>Makes plans in force and allocations.</summary>
public static class PlanMaker
{
    /// <summary>A published plan of one year or more, of the federation.</summary>
    public static Task<Plan> PlanAsync(this SiteData data, int fromYear, int? toYear = null, Action<PlanPart>? change = null) => data.Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var root = await data.OrganizationNamedAsync(null);
        var part = new PlanPart { FromYear = fromYear, ToYear = toYear ?? fromYear };
        change?.Invoke(part);
        var item = await contents.NewAsync(PlanContentType.Name, root.OrganizationId);
        item.Apply(new TitlePart { Title = $"{fromYear}年计划（例）" }).Apply(part);
        var saved = await contents.SaveAndPublishAsync(item, null);
        return saved.Succeeded ? PlanDirectory.Read(saved.Item)! : throw new InvalidOperationException(string.Join('；', saved.Errors.Select(error => error.Message)));
    });

    /// <summary>A unit's number in a plan.</summary>
    /// <param name="data">The site's data.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="metric">Of what.</param>
    /// <param name="planned">How many.</param>
    /// <param name="at">Whose; name or code, null: the root of the tree.</param>
    /// <param name="year">For which year; null: the first of the plan.</param>
    /// <param name="kind">Duty or cap.</param>
    /// <param name="shared">Everybody below draws from it.</param>
    public static async Task<Allocation> AllocationAsync(
        this SiteData data, Plan plan, string metric, int planned, string? at = null, int? year = null, AllocationKind kind = AllocationKind.Duty, bool shared = false)
    {
        var organization = await data.OrganizationNamedAsync(at);
        return await data.Site.InUnitAsync(unit =>
        {
            var row = new Allocation
            {
                PlanItemId = plan.ContentItemId, Metric = metric, OrganizationId = organization.OrganizationId, Year = year ?? plan.Part.FromYear, Planned = planned, Kind = kind, IsShared = shared,
            };
            unit.Db.Add(row);
            return Task.FromResult(row);
        });
    }
}
