using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Experts.Finding;
using Eap.Experts.Offers;
using Eap.Experts.Profiles;
using Eap.Lectures.Evidence;
using Eap.Lectures.Requests.Day;
using Eap.Lectures.Requests.Rules;
using Eap.Media.Attachments;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Desk;

/// <summary>Makes the pages of the desk, where the person arranges lectures.</summary>
public sealed class LectureDeskPages(SiteDbContext db, IAccess access, LectureDeskRows desk, ExpertFinder finder, LectureEvidenceReader evidence, PlanDirectory plans, AttachmentDirectory attachments, TaxonomyDirectory taxonomies, SiteSettings settings, SiteClock clock)
{
    private const int PageSize = 100;

    /// <summary>A page of the list: what is not over, the next one first; or one stage, what is over the newest first.</summary>
    public async Task<LectureDeskList> ListAsync(LectureDeskQuery query, CancellationToken cancellationToken)
    {
        var found = await (await desk.PageAsync(query, cancellationToken)).Take(PageSize + 1)
            .Select(row => new { Lecture = row, IsBeyond = db.Set<AllocationUse>().Any(use => use.SubjectItemId == row.RequestItemId && use.Metric == PlanMetrics.Lecture && use.IsTaken && use.IsBeyond) }).ToListAsync(cancellationToken);
        var year = clock.Today.Year;
        var choices = (await plans.ForYearAsync(year, cancellationToken))?.Choices(PlanChoices.LectureSettings);
        return new LectureDeskList(query, [.. found.Take(PageSize).Select(row => new LectureDeskRow(row.Lecture, row.Lecture.StartUtc is { } start ? clock.ToLocal(start) : null, row.IsBeyond))],
            found.Count > PageSize ? LectureDeskKey.Of(found[PageSize - 1].Lecture).ToString() : null, year, choices?.Title, choices is null ? [] : SettingCoverage.Of(choices, await SettingsAsync(year, cancellationToken)));
    }

    private async Task<List<string?>> SettingsAsync(int year, CancellationToken cancellationToken)
    {
        var (first, end) = (clock.ToUtc(new DateTime(year, 1, 1)), clock.ToUtc(new DateTime(year + 1, 1, 1)));
        return await (await desk.AllAsync(cancellationToken)).Where(row => row.IsCounted && row.StartUtc >= first && row.StartUtc < end).Select(row => row.Setting).ToListAsync(cancellationToken);
    }

    /// <summary>One lecture; null when there is none for this person.</summary>
    public async Task<LectureDeskPage?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var lecture = await db.Set<LectureRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.RequestItemId == id, cancellationToken);
        if (lecture is null || !await access.AllowsAsync(nameof(Permissions.ArrangeLectures), lecture.OrganizationId, cancellationToken)) return null;
        if (await db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == id && row.Latest, cancellationToken) is not { } item) return null;
        var (wish, now) = (LectureWish.Of(item), clock.UtcNow);
        var offers = await db.Set<LecturerOffer>().AsNoTracking().Where(row => row.RequestItemId == id).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        var announcement = lecture.AnnouncementItemId is not { } announced ? null
            : await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == announced && (row.Published || row.Latest)).OrderByDescending(row => row.Published).FirstOrDefaultAsync(cancellationToken);
        var (decision, known) = await evidence.ReadAsync(lecture, cancellationToken);
        return new LectureDeskPage
        {
            Lecture = lecture, Wish = wish, Start = Local(lecture.StartUtc), End = Local(lecture.EndUtc), Wished = [.. wish.Starts.Select(clock.ToLocal)],
            Offers = [.. offers.Select(offer => new LectureOfferRow(offer, OfferProcess.Now(offer.State, now, offer.ExpiresUtc)))],
            IsAnnouncementPublished = announcement?.Published ?? false, MayEditAnnouncement = announcement is not null && await access.AllowsAsync(nameof(Eap.Contents.Permissions.EditContent), announcement.OrganizationId, cancellationToken),
            IsBeyond = await db.Set<AllocationUse>().AnyAsync(use => use.SubjectItemId == id && use.Metric == PlanMetrics.Lecture && use.IsTaken && use.IsBeyond, cancellationToken),
            TopicNames = await TopicNamesAsync(cancellationToken),
            Choices = await ChoicesAsync(lecture, wish, now, cancellationToken), Decision = decision, Evidence = known, NowUtc = now,
            Photos = [.. (await attachments.OfItemAsync(id, cancellationToken)).Where(row => row.Place == LecturePhotos.PlaceOf(id)).Select(AttachmentFile.Of)],
        };
    }

    private async Task<IReadOnlyList<ExpertChoice>> ChoicesAsync(LectureRequest lecture, LectureWish wish, DateTime now, CancellationToken cancellationToken) =>
        lecture is { StartUtc: { } start, EndUtc: { } end } && LectureRequestProcess.Refuse(lecture.Standing(), LectureMove.Offer, now) is null
            ? await finder.FindAsync(new WorkNeed(ServiceTypes.Lecture, start, end, wish.TopicIds, lecture.RequestItemId) { Travel = TimeSpan.FromMinutes((await settings.GetAsync<LectureRequestSettings>(cancellationToken)).TravelMinutes) }, cancellationToken)
            : [];

    private async Task<IReadOnlyDictionary<string, string>> TopicNamesAsync(CancellationToken cancellationToken) =>
        (await taxonomies.ByAliasAsync(LectureContentType.Topics, cancellationToken))?.Terms.ToDictionary(term => term.Id, term => term.Title) ?? [];

    private DateTime? Local(DateTime? utc) => utc is { } moment ? clock.ToLocal(moment) : null;
}
