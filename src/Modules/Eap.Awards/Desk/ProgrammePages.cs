using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Desk;

/// <summary>Makes the pages of programmes.</summary>
public sealed class ProgrammePages(SiteDbContext db, ProgrammeDoor door, PlanDirectory plans, OrganizationDirectory organizations, SiteClock clock, IStringLocalizer<ProgrammePages> T)
{
    /// <summary>The programmes the person carries.</summary>
    public async Task<IReadOnlyList<ProgrammeRow>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await door.ListAsync(cancellationToken)).Select(programme => new ProgrammeRow(programme, programme.PhaseAt(clock.UtcNow)))];

    /// <summary>One of them; null when there is none for this person.</summary>
    public async Task<ProgrammePage?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme) return null;
        var plan = programme.Part.PlanItemId is { } planId ? await plans.FindAsync(planId, cancellationToken) : null;
        return new ProgrammePage
        {
            Programme = programme, Phase = programme.PhaseAt(clock.UtcNow), Plan = plan, Bodies = await BodiesAsync(programme.Part, cancellationToken),
            Missing = programme.Opening is null ? [.. ProgrammeProblems.BeforeOpening(programme.Part, plan, clock.UtcNow)] : [],
            Tables = await TablesAsync(programme, plan, cancellationToken), Shares = await SharesAsync(programme, cancellationToken),
        };
    }

    private async Task<IReadOnlyDictionary<string, ShareGauge>> SharesAsync(AwardProgramme programme, CancellationToken cancellationToken)
    {
        if (programme.Opening is null || programme.Part.Categories.All(category => category.Ratios.Count == 0)) return new Dictionary<string, ShareGauge>();
        var rows = await db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == programme.ContentItemId).ToListAsync(cancellationToken);
        return programme.Part.Categories.Where(category => category.Ratios.Count > 0).ToDictionary(category => category.Code, category => ShareGauge.Of(category, rows.Where(row => row.Category == category.Code)));
    }

    // A body that was renamed stands with the name it has today (7.12).
    private async Task<IReadOnlyList<string>> BodiesAsync(AwardProgrammePart part, CancellationToken cancellationToken)
    {
        var found = await db.Set<Organization>().AsNoTracking().Where(row => part.Bodies.Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.Name, cancellationToken);
        return [.. part.Bodies.Select(code => found.GetValueOrDefault(code, code))];
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<UnionPlaces>>> TablesAsync(AwardProgramme programme, Plan? plan, CancellationToken cancellationToken)
    {
        var tables = new Dictionary<string, IReadOnlyList<UnionPlaces>>();
        if (plan is null || programme.Part.Categories.All(category => category.Allocation is null)) return tables;
        var rows = await db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == plan.ContentItemId).ToListAsync(cancellationToken);
        var tree = await organizations.TreeAsync(cancellationToken);
        foreach (var category in programme.Part.Categories.Where(category => category.Allocation is not null)) tables[category.Code] = [.. Table(category, programme.Part.Year, plan, rows, tree)];
        return tables;
    }

    // Every union the plan gives anything at all: who has no row of this table is told why (R33), instead of being left out.
    private IEnumerable<UnionPlaces> Table(AwardCategory category, int year, Plan plan, List<Allocation> rows, OrganizationTree tree)
    {
        var allotment = plan.Allotment(category.Allocation!);
        foreach (var (union, _) in tree.Walk().Where(found => rows.Exists(row => row.OrganizationId == found.Organization.OrganizationId)))
        {
            var row = rows.Where(row => row.OrganizationId == union.OrganizationId && row.Metric == category.Allocation && row.Year is var of && (of == year || of == Allocation.WholePeriod)).MaxBy(row => row.Year);
            var why = row is { Planned: > 0 } ? null : plan.Refuse(allotment?.Clause, string.Format(T["{0}没有分给{1}。"].Value, allotment?.Title ?? category.Title, union.Name)).ToString();
            yield return new UnionPlaces(union.Name, row?.Planned, row?.Taken ?? 0, why);
        }
    }
}
