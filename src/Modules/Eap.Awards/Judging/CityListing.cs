using System.Globalization;
using Eap.Applications.Filing;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Takes the list of a title that no panel judges: the city decides, says where and on which day, and keeps places and shares all the same. All of it or nothing.</summary>
public sealed class CityListing(UnitOfWork work, SiteClock clock, IStringLocalizer<CityListing> T)
{
    private const int LongestWords = 500;

    /// <summary>What stands in the way of taking the list at all; empty for nothing.</summary>
    public static IReadOnlyList<string> Problems(AwardProgramme programme, IReadOnlyCollection<Nomination> all, DateTime nowUtc)
    {
        var problems = new List<string>();
        if (programme.PhaseAt(nowUtc) != ProgrammePhase.Closed) problems.Add("申报还没有截止。");
        var pending = all.Count(row => row.Stage == NominationStage.Returned || row.Stage < NominationStage.Listed && !programme.Part.Path.IsBeforeList(row.Stage));
        if (pending > 0) problems.Add($"还有 {pending} 份推荐没有办到定名单这一步。先办完，该退的退、该撤的撤。");
        if (!all.Any(row => programme.Part.Path.IsBeforeList(row.Stage))) problems.Add("没有可以列入名单的推荐。");
        return problems;
    }

    /// <summary>Takes it; null when it stands, else why not. The caller has asked whether the person may.</summary>
    public async Task<string?> TakeAsync(string programmeItemId, string categoryCode, IReadOnlySet<string> chosen, string? day, string? words, CancellationToken cancellationToken)
    {
        var how = PlainInput.Clean(words).Value;
        if (!DateOnly.TryParseExact(FullWidth.Fold(PlainInput.Clean(day).Value), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return T["哪天定的写成 2018-11-05 的样子。"];
        if (on > clock.Today) return T["定名单的日期还没有到。"];
        if (how.Length is < 5 or > LongestWords) return T["请写明哪次会、怎么定的，5 到 {0} 个字。", LongestWords];
        try
        {
            return await work.RunInTurnAsync($"award-list:{programmeItemId}", unit => TakeAsync(unit, programmeItemId, categoryCode, chosen, (on, how), cancellationToken), cancellationToken);
        }
        catch (RolledBackException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> TakeAsync(UnitScope unit, string programmeItemId, string categoryCode, IReadOnlySet<string> chosen, (DateOnly On, string Words) decided, CancellationToken cancellationToken)
    {
        var programme = (await unit.Get<AwardProgrammes>().FindAsync(programmeItemId, cancellationToken))!;
        var category = programme.Category(categoryCode)!;
        if (await unit.Db.Set<ListDecision>().AnyAsync(row => row.ProgrammeItemId == programmeItemId && row.Category == categoryCode, cancellationToken)) return T["名单已经定了。"];
        var all = await unit.Db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == programmeItemId && row.Category == categoryCode).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (Problems(programme, all, clock.UtcNow) is { Count: > 0 } problems) return string.Concat(problems);
        var standing = all.Where(row => programme.Part.Path.IsBeforeList(row.Stage)).ToList();
        var place = (await unit.Get<NominationBook>().PlaceAsync(standing[0], cancellationToken))!;
        if (chosen.Count == 0 || chosen.Any(id => standing.All(row => row.ContentItemId != id))) return place.Source.ByCity(T["请从可以列入的推荐里选。"]).ToString();
        var listed = standing.Where(row => chosen.Contains(row.ContentItemId)).Select(row => row.Facts).ToList();
        // A title with a table of its own holds its places since they were recommended: they would refuse nobody.
        if (listed.Count > (category.Places ?? 0)) return NominationPlaces.Full(place).ToString();
        if (new RatioGauge(category.Ratios, category.Places ?? 0).Check(listed, place.Source) is [var share, ..]) return share.ToString();
        await unit.Get<ListWriter>().WriteAsync(standing.Select(row => row.ContentItemId), chosen, place, T["按市里的决定，没有进入“{0}”的名额。", category.Title], cancellationToken);
        var officer = unit.Get<Officer>();
        unit.Db.Add(new ListDecision { ProgrammeItemId = programmeItemId, Category = categoryCode, DecidedOn = decided.On, Words = decided.Words, ByUserId = officer.Id, ByName = await officer.NameAsync(cancellationToken), ListedUtc = clock.UtcNow });
        unit.Get<AuditTrail>().Record("Award", "ListTaken", T["拟命名名单：{0}（{1}），{2} 个", category.Title, programme.Title, chosen.Count], programmeItemId, programme.OrganizationId);
        return null;
    }
}
