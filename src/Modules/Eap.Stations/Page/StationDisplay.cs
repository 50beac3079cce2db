using Eap.Applications.Numbers;
using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Routing;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Portal.Hotlines;
using Eap.Stations.Directory;
using Eap.Stations.Hours;
using Eap.Stations.Model;
using Eap.Stations.Problems;
using Eap.Stations.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Page;

/// <summary>The view models of a station: <see cref="StationSummary"/> in lists, <see cref="StationPage"/> on its page. The item may be a draft being previewed.</summary>
public sealed class StationDisplay(
    SiteDbContext db, TaxonomyDirectory taxonomies, MarkdownRenderer markdown, WorkingDays workingDays, SiteSettings settings, SiteClock clock, PlanDirectory plans,
    IssuedNumbers numbers, StationVerifying verifying, StationProblems problems, IHttpContextAccessor accessor, IStringLocalizer<StationDisplay> T) : IContentTypeDisplay
{
    private const int MostProblems = 10;
    private const int DaysToldAhead = 30;

    /// <inheritdoc />
    public string ContentType => StationContentType.Name;

    /// <inheritdoc />
    public async Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is { } context) PageCache.NoLongerThan(context, PageCache.ClockShows);
        var part = item.GetOrCreate<StationPart>();
        var hours = new OpeningHours(part.Opening, await workingDays.GetAsync(cancellationToken));
        var units = await NamesAsync(item, part, cancellationToken);
        var standing = await db.Set<StationStanding>().AsNoTracking().FirstOrDefaultAsync(row => row.StationItemId == item.ContentItemId && row.IsCurrent, cancellationToken);
        var head = Head(item, part, await settings.GetAsync<StationSettings>(cancellationToken), hours, units.GetValueOrDefault(part.District.OrganizationIds.FirstOrDefault() ?? "") is { } union ? DistrictName.Of(union.ShortName) : null, standing);
        return displayType == ContentDisplay.Detail ? await PageAsync(item, part, head, hours, units.GetValueOrDefault(item.OrganizationId)?.Name ?? "", standing, cancellationToken) : head;
    }

    private StationSummary Head(ContentItem item, StationPart part, StationSettings city, OpeningHours hours, string? district, StationStanding? standing)
    {
        var now = clock.Now;
        var opening = OpeningNow.Of(hours, part.ClosedOn.Value, now);
        return new StationSummary
        {
            Title = item.DisplayText, Url = item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? "/" + path : "#", Kind = city.TitleOf(part.Kind), District = district, Address = part.Address.Text ?? "",
            Opening = opening.Words(now), IsOpen = opening.IsOpen, Entry = StationWords.Entry(StationWords.Read<StationEntry>(part.Entry.Text)),
            IsStepFree = StationWords.Read<StepFree>(part.StepFree.Text) == StepFree.Yes, Tier = standing?.TierTitle,
        };
    }

    private async Task<StationPage> PageAsync(ContentItem item, StationPart part, StationSummary head, OpeningHours hours, string host, StationStanding? standing, CancellationToken cancellationToken)
    {
        var (today, week) = (clock.Today, HoursText.Describe(part.Opening.Weekly));
        var stale = (await settings.GetAsync<StationSettings>(cancellationToken)).StaleAfterDays;
        return new StationPage
        {
            Head = head, Part = part, HostName = host, ClosedOn = part.ClosedOn.Value <= today ? part.ClosedOn.Value : null, Week = week,
            Differing = Differing(part.Opening, hours, today), HolidaysUnknown = hours.IsKnown && hours.IsUncertain(today), StepFree = StationWords.StepFree(StationWords.Read<StepFree>(part.StepFree.Text)),
            Services = (await taxonomies.ByAliasAsync(StationContentType.Services, cancellationToken))?.Find(part.Services.TermContentItemIds) ?? [],
            Maps = part.Place is { } place ? MapLink.Of(place, item.DisplayText, head.Address) : [], Before = Before(part), BodyHtml = markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown),
            Tier = standing is null ? null : await TierAsync(standing, cancellationToken), Numbers = await numbers.OfSubjectAsync(item.ContentItemId, cancellationToken),
            Verified = VerificationAge.Of(await verifying.LastAsync(item.ContentItemId, cancellationToken), today, stale), Problems = await problems.PublicAsync(item.ContentItemId, MostProblems, cancellationToken),
            Description = week is null ? head.Address : $"{head.Address}，{week}",
        };
    }

    private Task<Dictionary<string, Organization>> NamesAsync(ContentItem item, StationPart part, CancellationToken cancellationToken)
    {
        string[] ids = [item.OrganizationId, .. part.District.OrganizationIds];
        return db.Set<Organization>().AsNoTracking().Where(row => ids.Contains(row.OrganizationId)).ToDictionaryAsync(row => row.OrganizationId, cancellationToken);
    }

    private async Task<StationTier> TierAsync(StationStanding standing, CancellationToken cancellationToken)
    {
        var plan = await plans.VersionAsync(standing.PlanVersionId, cancellationToken);
        var current = plan is null ? null : await plans.FindAsync(plan.ContentItemId, cancellationToken);
        var standard = plan?.Part.Standards.Find(found => found.Code == standing.StandardCode);
        var own = standard?.Tier(standing.TierCode)?.Checks ?? [];
        return new StationTier(standing.TierTitle, DateOnly.FromDateTime(clock.ToLocal(standing.DecidedUtc)), plan?.Title, current is not null && current.VersionId != standing.PlanVersionId)
        {
            Checks = [.. own.Select(check => check.Title)],
            AllChecks = standard is { IsCumulative: true } ? standard.Tiers.TakeWhile(tier => tier.Code != standing.TierCode).Sum(tier => tier.Checks.Count) + own.Count : own.Count,
        };
    }

    private IReadOnlyList<string> Differing(StationOpening opening, OpeningHours hours, DateOnly today)
    {
        var told = opening.Exceptions.Where(row => row.ToDay >= today && row.FromDay <= today.AddDays(DaysToldAhead)).OrderBy(row => row.FromDay).Select(Told).ToList();
        if (hours.IsHoliday(today)) told.Insert(0, T["今天是法定节假日，不开放。"].Value);
        return told;
    }

    private string Told(OpeningException row)
    {
        var days = row.FromDay == row.ToDay ? SiteClock.Format(row.FromDay) : string.Format(T["{0}至{1}"].Value, SiteClock.Format(row.FromDay), SiteClock.Format(row.ToDay));
        var hours = row.From is null ? T["不开放"].Value : string.Format(T["{0}–{1} 开放"].Value, row.From, row.To);
        return row.Reason is null ? $"{days} {hours}" : $"{days} {hours}（{row.Reason}）";
    }

    private List<(string Question, string Answer)> Before(StationPart part) =>
    [
        .. new (string Question, string? Answer)[]
        {
            (T["要不要登记姓名"], part.AskedName.Text), (T["谁会看到记录"], part.AskedRecords.Text), (T["是否免费"], part.AskedCost.Text), (T["第一次会发生什么"], part.AskedFirstTime.Text),
        }.Where(pair => !string.IsNullOrWhiteSpace(pair.Answer)).Select(pair => (pair.Question, pair.Answer!)),
    ];
}
