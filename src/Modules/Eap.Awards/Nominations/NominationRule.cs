using Eap.Applications.Rules;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Plans.Rules;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>The rules of filing a nomination: the programme's time to the hour, who has places at all, resolution and publicity, deeds, who may be named, nobody twice.</summary>
public sealed class NominationRule(NominationBook book, NominationKeys keys, NominationPlaces places, IPriorHonours honours, WorkingDays days, SiteClock clock) : IApplicationRule
{
    /// <inheritdoc />
    public string? ContentType => null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(check, cancellationToken) is not { } place) return [];
        if (check.IsFirst && Time(place, check.NowUtc) is { } closed) return [closed];
        var today = DateOnly.FromDateTime(clock.ToLocal(check.NowUtc));
        var filing = NominationFiling.Of(check.Item, place.Category);
        var held = await keys.OfAsync(check.Item, filing, place.Category, cancellationToken);
        var findings = new NominationChecks(place.Programme, place.Category, place.Source, await days.GetAsync(cancellationToken)).Check(filing, today).ToList();
        if (check.IsFirst && await places.RefuseAsync(place, check.Item.OrganizationId, cancellationToken) is { } none) findings.Add(Of(none));
        if (Number(check, place) is { } number) findings.Add(number);
        findings.AddRange(Eligibility.Check(place.Category.Eligibility, Facts(filing, place, today, await honours.OfAsync(check.Db, held, cancellationToken)), place.Source).Select(Of));
        if (await TwiceAsync(check, place, filing, held, cancellationToken) is { } twice) findings.Add(twice);
        return findings;
    }

    /// <summary>What eligibility is judged by.</summary>
    internal static EligibilityFacts Facts(NominationFiling filing, NominationPlace place, DateOnly filedOn, IReadOnlyList<PriorHonour> honours) => new()
    {
        Title = place.Category.Code, Year = place.Programme.Part.Year, FiledOn = filedOn, Honours = honours, RecordedYears = filing.RecordedYears, ServiceYears = filing.ServiceYears, Rank = filing.Facts.GetValueOrDefault(EligibilityRule.RankFact), Penalties = filing.Penalties,
    };

    // What was filed stays with its programme, whatever has opened since.
    private async Task<NominationPlace?> PlaceAsync(ApplicationCheck check, CancellationToken cancellationToken)
    {
        var filed = check.IsFirst ? null : await check.Db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == check.Item.ContentItemId, cancellationToken);
        return filed is null ? await book.PlaceAsync(check.Item.ContentType, check.NowUtc, cancellationToken) : await book.PlaceAsync(filed, cancellationToken);
    }

    // The very moment of the end is too late.
    private Finding? Time(NominationPlace place, DateTime nowUtc) => place.Programme.PhaseAt(nowUtc) switch
    {
        ProgrammePhase.Filing => null,
        ProgrammePhase.Preparing => Of(place.Source.ByCity($"“{place.Programme.Title}”还没有开始：名额、时间和条件还在定。草稿会留着，开始以后再提交。")),
        ProgrammePhase.Announced => Of(place.Source.ByCity($"“{place.Programme.Title}”从{clock.FormatTime(place.Programme.Part.OpensUtc!.Value)}起收。草稿会留着，到时候再提交。")),
        _ => Of(place.Source.ByCity($"“{place.Programme.Title}”的申报到{PlanDeadline.Words(clock.ToLocal(place.Programme.Part.ClosesUtc!.Value))}截止。")),
    };

    // Numbers of identity cards are taken only where the rule needs them.
    private static Finding? Number(ApplicationCheck check, NominationPlace place) => (place.Category.Eligibility.NeedsIdNumber, NominationKeys.HasNumber(check.Item, place.Category.Form), place.Category.Kind) switch
    {
        (true, false, NomineeKind.Person) => Of(place.Source.ByCity("请填写身份证号：用来核对是不是同一个人，加密保存，不公示。")) with { Field = $"{place.Category.Form}.{NominationKeys.IdField}" },
        (false, true, _) => Of(place.Source.ByCity("这个项目不要身份证号。请把它删掉再提交。")) with { Field = $"{place.Category.Form}.{NominationKeys.IdField}" },
        _ => null,
    };

    private async Task<Finding?> TwiceAsync(ApplicationCheck check, NominationPlace place, NominationFiling filing, IReadOnlyList<string> held, CancellationToken cancellationToken)
    {
        if (await book.SameAsync(place, held, check.Item.ContentItemId, cancellationToken) is { } same)
            return Of(place.Source.ByCity(same.OrganizationId == check.Item.OrganizationId ? $"本单位已经推荐了“{same.NomineeName}”，同一个对象换一个名字也只报一份。" : $"“{same.NomineeName}”已经由另一家工会推荐，同一个对象只能由一家推荐。请和上级工会商量由谁报。"));
        // Two people may bear one name: whoever files is told, and so is the desk.
        return place.Category.Kind != NomineeKind.Unit && await book.NamesakeAsync(place, filing.Name, check.Item.ContentItemId, cancellationToken) is not null
            ? Of(place.Source.ByCity($"这个项目里已经有一份同名的推荐（“{filing.Name}”）。如果是同一个对象，只能由一家推荐一次；不是同一个，可以照常提交。")) with { Severity = FindingSeverity.Warning }
            : null;
    }

    private static Finding Of(Refusal refusal) => new(FindingSeverity.Error, null, refusal.Message, refusal.ClauseText);
}
