using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.SubsidyDesk;

/// <summary>Reads a year's list: always the same number of queries. It asks for no permission: what it shows without amounts anybody may read.</summary>
public sealed class SubsidyReader(SiteDbContext db, SubsidyYears years, PlanDirectory plans, SubsidyWords words, SiteClock clock, IStringLocalizer<SubsidyReader> T)
{
    /// <summary>The list of a year.</summary>
    public async Task<SubsidySheet> ReadAsync(int year, CancellationToken cancellationToken)
    {
        var rule = await db.Set<SubsidyRule>().AsNoTracking().FirstOrDefaultAsync(row => row.Year == year, cancellationToken);
        var today = await years.PlanAsync(year, cancellationToken);
        var plan = rule?.PlanVersionId is { } version ? await plans.VersionAsync(version, cancellationToken) : today;
        var rows = await (from claim in db.Set<SubsidyClaim>().AsNoTracking() join acceptance in db.Set<AcceptanceCase>().AsNoTracking() on claim.ApplicationItemId equals acceptance.ApplicationItemId
            where claim.Year == year orderby claim.Number select new { claim, acceptance }).ToListAsync(cancellationToken);
        var organizations = await db.Set<Organization>().AsNoTracking().Where(row => row.Kind == OrganizationKind.DistrictFederation || row.Kind == OrganizationKind.MunicipalFederation).ToListAsync(cancellationToken);
        var districts = organizations.Where(row => row.Kind == OrganizationKind.DistrictFederation).ToDictionary(row => row.OrganizationId, row => row.ShortName);
        List<string> own = [.. rule?.Own ?? [], .. organizations.Where(row => row.Kind == OrganizationKind.MunicipalFederation).Select(row => row.OrganizationId)];
        var waiting = rule is { PublishedUtc: not null } ? Waiting(rule, rows.Where(row => row.claim.IsAlive).Select(row => row.claim.ToBook(row.acceptance, own.Contains(row.claim.OrganizationId)))) : [];
        return new SubsidySheet
        {
            Year = year, Plan = plan, Rule = rule, Missed = rule is { PublishedUtc: not null } ? null : Missed(plan), Places = rule is { PublishedUtc: not null } ? rule.Places : plan is null ? 0 : await years.PlacesAsync(plan, year, cancellationToken),
            RuleWords = rule is { PublishedUtc: not null } ? await WordsAsync(rule, plan, cancellationToken) : [],
            Amounts = [.. (today?.Part.Amounts ?? []).Select(amount => (today!.Part.Standards.Select(standard => standard.Tier(amount.Code)?.Title).OfType<string>().FirstOrDefault(amount.Code), amount.Figure))],
            Lines = [.. rows.Select(row => Line(row.claim, row.acceptance, districts, waiting))],
        };
    }

    /// <summary>The year to show when none, or an unknown one, is asked for; null when no plan gives places.</summary>
    public async Task<(int? Year, IReadOnlyList<int> All)> YearAsync(int? asked, CancellationToken cancellationToken)
    {
        var all = await years.ListAsync(cancellationToken);
        if (asked is { } year) return (all.Contains(year) ? year : null, all);
        return (all.Contains(clock.Today.Year) ? clock.Today.Year : all.Count > 0 ? all[0] : null, all);
    }

    private string? Missed(Plan? plan) => SubsidyReadings.CutOff(plan, clock.Zone) is { } cutOff && clock.UtcNow >= cutOff ? PlanDeadline.Words(clock.ToLocal(cutOff)) : null;

    // Before a ranking nobody has a place on the list.
    private static Dictionary<long, int> Waiting(SubsidyRule rule, IEnumerable<BookClaim> claims) => rule is { Order: SubsidyOrder.Ranking, ClosedUtc: null } ? []
        : new SubsidyBook(new BookRule(rule.Order, rule.Event, rule.CutOffUtc!.Value, rule.Places) { RankBy = rule.Keys }).Queue(claims).Select((claim, at) => (claim.Number, at)).ToDictionary(pair => pair.Number, pair => pair.at + 1);

    private SubsidyLine Line(SubsidyClaim claim, AcceptanceCase acceptance, Dictionary<string, string> districts, Dictionary<long, int> waiting)
    {
        int? at = waiting.TryGetValue(claim.Number, out var place) ? place : null;
        return new SubsidyLine(claim, acceptance, claim.DistrictId is { } id ? districts.GetValueOrDefault(id) : null, at, words.State(claim, acceptance.Stage, at));
    }

    private async Task<IReadOnlyList<(string, string)>> WordsAsync(SubsidyRule rule, Plan? plan, CancellationToken cancellationToken)
    {
        List<(string, string)> lines =
        [
            (T["名额"], T["{0} 个", rule.Places]), (T["先后"], words.Order(rule.Order)), (T["截止"], T["{0}以前完成“{1}”", PlanDeadline.Words(clock.ToLocal(rule.CutOffUtc!.Value)), words.Event(rule.Event)]),
        ];
        if (rule.Order == SubsidyOrder.Ranking) lines.Add((T["排名"], string.Join(T["；"].Value, rule.Keys.Select(words.Key).Append(T["再并列的按申报先后"]))));
        if (rule.Floor > 0) lines.Add((T["保底"], T["每个区市 {0} 个，截止时没有用完的给大家", rule.Floor]));
        lines.Add((T["候补"], T["有名额空出来，给候补的第一位；已经有名额的不受影响"]));
        lines.Add((T["回避"], await OwnWordsAsync(rule, cancellationToken)));
        lines.Add((T["复核"], T["单位可以申请复核，{0} 个工作日内由没有参与决定的人答复", rule.AppealDays]));
        lines.Add((T["依据"], plan?.Part.Clauses.Find(clause => clause.Id == plan.Allotment(PlanMetrics.Subsidy)?.Clause) is { } cited ? T["通知{0}；通知没有写的，是本市的规则", cited.ToString()] : T["本市自定规则"]));
        lines.Add((T["公布"], clock.FormatDay(rule.PublishedUtc!.Value)));
        return lines;
    }

    private async Task<string> OwnWordsAsync(SubsidyRule rule, CancellationToken cancellationToken)
    {
        var named = rule.Own.Count == 0 ? [] : await db.Set<Organization>().AsNoTracking().Where(row => rule.Own.Contains(row.OrganizationId)).OrderBy(row => row.Id).Select(row => row.ShortName).ToListAsync(cancellationToken);
        return named.Count == 0 ? T["市总工会本级的阵地不参加排先后，截止以后有余额才给"] : T["市总工会本级和{0}的阵地不参加排先后，截止以后有余额才给", string.Join(T["、"].Value, named)];
    }
}
