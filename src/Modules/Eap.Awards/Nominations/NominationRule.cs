using Eap.Applications.Rules;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>The rules of filing a nomination: the programme's time to the hour, who has places at all, resolution and publicity, deeds, who may be named, nobody twice.</summary>
public sealed class NominationRule(NominationBook book, WorkingDays days, SiteClock clock) : IApplicationRule
{
    /// <inheritdoc />
    public string? ContentType => null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var filed = await check.Db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == check.Item.ContentItemId, cancellationToken);
        var place = filed is null ? await book.PlaceAsync(check.Item.ContentType, check.NowUtc, cancellationToken) : await book.PlaceAsync(filed, cancellationToken);
        if (place is null) return [];
        if (check.IsFirst && Time(place, check.NowUtc) is { } closed) return [closed];
        var today = DateOnly.FromDateTime(clock.ToLocal(check.NowUtc));
        var filing = NominationFiling.Of(check.Item, place.Category);
        var findings = new NominationChecks(place.Programme, place.Category, place.Source, await days.GetAsync(cancellationToken)).Check(filing, today).ToList();
        if (await WithoutPlacesAsync(check, place, cancellationToken) is { } none) findings.Add(Of(none));
        findings.AddRange(Eligibility.Check(place.Category.Eligibility, Facts(filing, place, today), place.Source).Select(Of));
        var keys = await book.KeysAsync(filing, place.Category, check.Item.OrganizationId, cancellationToken);
        if (await book.SameAsync(place, keys, check.Item.ContentItemId, cancellationToken) is { } same)
            findings.Add(Of(place.Source.ByCity(same.OrganizationId == check.Item.OrganizationId ? $"本单位已经推荐了“{same.NomineeName}”，同一个人换一个名字也只报一份。" : $"“{same.NomineeName}”已经由另一家工会推荐，同一个对象只能由一家推荐。请和上级工会商量由谁报。")));
        return findings;
    }

    /// <summary>What eligibility is judged by.</summary>
    internal static EligibilityFacts Facts(NominationFiling filing, NominationPlace place, DateOnly filedOn) => new()
    {
        Title = place.Category.Code, Year = place.Programme.Part.Year, FiledOn = filedOn, RecordedYears = filing.RecordedYears, ServiceYears = filing.ServiceYears, Rank = filing.Facts.GetValueOrDefault(EligibilityRule.RankFact), Penalties = filing.Penalties,
    };

    // The very moment of the end is too late.
    private Finding? Time(NominationPlace place, DateTime nowUtc) => place.Programme.PhaseAt(nowUtc) switch
    {
        ProgrammePhase.Filing => null,
        ProgrammePhase.Preparing => Of(place.Source.ByCity($"“{place.Programme.Title}”还没有开始：名额、时间和条件还在定。草稿会留着，开始以后再提交。")),
        ProgrammePhase.Announced => Of(place.Source.ByCity($"“{place.Programme.Title}”从{clock.FormatTime(place.Programme.Part.OpensUtc!.Value)}起收。草稿会留着，到时候再提交。")),
        _ => Of(place.Source.ByCity($"“{place.Programme.Title}”的申报到{PlanDeadline.Words(clock.ToLocal(place.Programme.Part.ClosesUtc!.Value))}截止。")),
    };

    // R33: a zone without a row is told so, with the annex.
    private static async Task<Refusal?> WithoutPlacesAsync(ApplicationCheck check, NominationPlace place, CancellationToken cancellationToken)
    {
        if (place.Category.Allocation is not { } metric || place.Plan is not { } plan) return null;
        var unit = await check.Db.Set<Organization>().AsNoTracking().FirstOrDefaultAsync(row => row.OrganizationId == check.Item.OrganizationId, cancellationToken);
        var path = (unit?.Path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse().ToList();
        var year = place.Programme.Part.Year;
        var rows = await check.Db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == plan.ContentItemId && path.Contains(row.OrganizationId) && (row.Year == year || row.Year == Allocation.WholePeriod)).ToListAsync(cancellationToken);
        return AllocationChoice.Of(rows, path, metric) is { Planned: > 0 } ? null : plan.Refuse(plan.Allotment(metric)?.Clause, $"{place.Category.Title}没有分给{unit?.Name}，不能推荐。");
    }

    private static Finding Of(Refusal refusal) => new(FindingSeverity.Error, null, refusal.Message, refusal.ClauseText);
}
