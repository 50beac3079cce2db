using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>Gives places and takes them back, by the published rule (<see cref="SubsidyBook"/>). Inside the caller's transaction; a place is taken by <see cref="PlaceTaker"/> only.</summary>
public sealed class SubsidyQueue(UnitScope unit, PlaceTaker places, PlanDirectory plans, SubsidyYears years, SubsidyLog log, SubsidyWords words, PageCache pages, SiteClock clock, IStringLocalizer<SubsidyQueue> T)
{
    /// <summary>Evicted with every change of the list.</summary>
    public const string CacheTag = "subsidies";

    /// <summary>The next number of a year's queue. The guarded statement comes first, so that whoever files in the same instant waits in turn.</summary>
    public async Task<long> NumberAsync(int year, string planItemId, CancellationToken cancellationToken)
    {
        var rules = unit.Db.Set<SubsidyRule>().Where(row => row.Year == year);
        if (await rules.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNumber, row => row.LastNumber + 1), cancellationToken) == 0)
        {
            unit.Db.Add(new SubsidyRule { Year = year, PlanItemId = planItemId, LastNumber = 1 });
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        return await rules.AsNoTracking().Select(row => row.LastNumber).SingleAsync(cancellationToken);
    }

    /// <summary>Ends a claim: its place is free, the unit reads why. <see cref="SettleAsync"/> gives it to the next.</summary>
    public async Task EndAsync(SubsidyClaim claim, SubsidyEnd end, CancellationToken cancellationToken)
    {
        var rule = await RuleAsync(claim.Year, cancellationToken);
        var plan = await PlanAsync(rule, claim.Year, cancellationToken);
        if (claim.HasPlace) await places.ReleaseAsync(PlanMetrics.Subsidy, claim.ApplicationItemId, cancellationToken);
        (claim.State, claim.End, claim.PlacedUtc) = (SubsidyState.Out, end, null);
        claim.EndWords = words.End(end, plan, rule?.Event ?? SubsidyEvent.Accepted, rule?.CutOffUtc ?? CutOff(plan));
        await log.TellAsync(claim, "Ended", T["不予补助"], claim.EndWords, cancellationToken);
    }

    /// <summary>Closes the list when its hour has come, and gives every place that is free to whoever is next.</summary>
    public async Task SettleAsync(int year, CancellationToken cancellationToken)
    {
        unit.AfterCommit(() => pages.EvictAsync([CacheTag]));
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (await RuleAsync(year, cancellationToken) is not { PublishedUtc: not null, CutOffUtc: { } cutOff } rule) return;
        if (!await HasToDoAsync(rule, cutOff, cancellationToken)) return;
        var lines = await (from claim in unit.Db.Set<SubsidyClaim>().AsTracking() join acceptance in unit.Db.Set<AcceptanceCase>().AsTracking() on claim.ApplicationItemId equals acceptance.ApplicationItemId
            where claim.Year == year && claim.State != SubsidyState.Out orderby claim.Number select new Line(claim, acceptance)).ToListAsync(cancellationToken);
        var book = new SubsidyBook(await BookRuleAsync(rule, cutOff, cancellationToken));
        var own = await OwnAsync(rule, cancellationToken);
        if (rule.ClosedUtc is null && clock.UtcNow >= cutOff)
        {
            rule.ClosedUtc = clock.UtcNow;
            foreach (var line in lines.Where(line => !book.IsInTime(line.Claim.ToBook(line.Case, false)))) await EndAsync(line.Claim, SubsidyEnd.Late, cancellationToken);
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        var alive = lines.Where(line => line.Claim.IsAlive).ToDictionary(line => line.Claim.Number);
        foreach (var next in book.Next([.. alive.Values.Select(line => line.Claim.ToBook(line.Case, own.Contains(line.Case.OrganizationId)))], rule.ClosedUtc is not null))
            if (!await PlaceAsync(rule, alive[next.Number], cancellationToken)) break;
    }

    // Most moves find every place held or nobody waiting; then the list need not be read.
    private async Task<bool> HasToDoAsync(SubsidyRule rule, DateTime cutOff, CancellationToken cancellationToken)
    {
        if (rule.ClosedUtc is null && clock.UtcNow >= cutOff) return true;
        var counts = await unit.Db.Set<SubsidyClaim>().Where(row => row.Year == rule.Year && row.State != SubsidyState.Out).GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return counts.GetValueOrDefault(SubsidyState.Waiting) > 0 && counts.GetValueOrDefault(SubsidyState.Placed) + counts.GetValueOrDefault(SubsidyState.Paid) < rule.Places;
    }

    /// <summary>The rule of a year, published or not; null for none.</summary>
    public async Task<SubsidyRule?> RuleAsync(int year, CancellationToken cancellationToken) =>
        unit.Db.Set<SubsidyRule>().Local.FirstOrDefault(row => row.Year == year) ?? await unit.Db.Set<SubsidyRule>().AsTracking().FirstOrDefaultAsync(row => row.Year == year, cancellationToken);

    /// <summary>The plan as it stood when the rule was published; before that, as it stands.</summary>
    public async Task<Plan?> PlanAsync(SubsidyRule? rule, int year, CancellationToken cancellationToken) =>
        rule?.PlanVersionId is { } version ? await plans.VersionAsync(version, cancellationToken) : await years.PlanAsync(year, cancellationToken);

    /// <summary>The first instant that is too late by a plan, UTC; null when it names no day.</summary>
    public DateTime? CutOff(Plan? plan) => SubsidyReadings.CutOff(plan, clock.Zone);

    private async Task<bool> PlaceAsync(SubsidyRule rule, Line line, CancellationToken cancellationToken)
    {
        var (claim, now) = (line.Claim, clock.UtcNow);
        var answer = await places.TakeAsync(PlanMetrics.Subsidy, claim.OrganizationId, claim.Year, claim.ApplicationItemId, cancellationToken);
        if (!answer.IsHeld) return false;
        (claim.State, claim.PlacedUtc) = (SubsidyState.Placed, now);
        var isNamed = AcceptanceProcess.MayBeSubsidised(line.Case.Stage);
        await log.TellAsync(claim, "Placed", isNamed ? T["予以补助"] : T["有补助名额，等验收结果"], T["排队号 {0}，共 {1} 个名额。{2}。", claim.Number, rule.Places, words.Order(rule.Order)], cancellationToken);
        return true;
    }

    private async Task<BookRule> BookRuleAsync(SubsidyRule rule, DateTime cutOff, CancellationToken cancellationToken) => new(rule.Order, rule.Event, cutOff, rule.Places)
    {
        Floor = rule.Floor, RankBy = rule.Keys, Districts = rule.Floor == 0 ? [] : [.. (await years.DistrictsAsync(cancellationToken)).Select(district => district.OrganizationId)],
    };

    private async Task<IReadOnlyList<string>> OwnAsync(SubsidyRule rule, CancellationToken cancellationToken) =>
        [.. rule.Own, .. await unit.Db.Set<Organization>().AsNoTracking().Where(row => row.Kind == OrganizationKind.MunicipalFederation).Select(row => row.OrganizationId).ToListAsync(cancellationToken)];

    private sealed record Line(SubsidyClaim Claim, AcceptanceCase Case);
}
