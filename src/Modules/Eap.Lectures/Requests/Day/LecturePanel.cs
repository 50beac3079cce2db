using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Lectures.Evidence;
using Eap.Lectures.Requests.Rules;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Day;

/// <summary>On the page of the application: what was agreed, and after the day the host's report.</summary>
internal sealed class LecturePanel(SiteDbContext db, LectureEvidenceReader evidence, AttachmentDirectory attachments, SiteSettings settings, IHttpContextAccessor accessor, SiteClock clock) : IApplicationPanel
{
    public int Position => 10;

    public async Task<DisplayBlock?> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationView view, CancellationToken cancellationToken)
    {
        if (record.ContentType != LectureWish.FormName) return null;
        var lecture = await db.Set<LectureRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.RequestItemId == record.ContentItemId, cancellationToken);
        if (lecture is null) return null;
        var (decision, known) = await evidence.ReadAsync(lecture, cancellationToken);
        var asks = view == ApplicationView.Applicant && lecture.EndUtc <= clock.UtcNow && (lecture.Stage is LectureStage.Confirmed or LectureStage.Announced or LectureStage.Delivered);
        return new DisplayBlock("LecturePanel", new LecturePanelView(lecture, lecture.StartUtc is { } start ? clock.FormatTime(start) : null, known, decision, asks) 
        {
            Photos = await PhotosAsync(lecture, cancellationToken), AsksRating = view == ApplicationView.Applicant && known.WasHeld,
            CentrePhone = view == ApplicationView.Applicant ? (await settings.GetAsync<LectureRequestSettings>(cancellationToken)).CentrePhone : null,
            SignInUrl = view == ApplicationView.Applicant && (lecture.Stage is LectureStage.Confirmed or LectureStage.Announced) ? await SignInUrlAsync(lecture, cancellationToken) : null,
        });
    }

    private async Task<string?> SignInUrlAsync(LectureRequest lecture, CancellationToken cancellationToken)
    {
        if ((await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl?.TrimEnd('/') is { Length: > 0 } configured) return $"{configured}/sign-in/{lecture.SignInToken}";
        return accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}/sign-in/{lecture.SignInToken}" : null;
    }

    private async Task<IReadOnlyList<AttachmentFile>> PhotosAsync(LectureRequest lecture, CancellationToken cancellationToken)
    {
        var place = LecturePhotos.PlaceOf(lecture.RequestItemId);
        return [.. (await attachments.OfItemAsync(lecture.RequestItemId, cancellationToken)).Where(row => row.Place == place).Select(AttachmentFile.Of)];
    }
}

/// <summary>The section.</summary>
/// <param name="Lecture">The lecture.</param>
/// <param name="When">When; null: no time.</param>
/// <param name="Evidence">What is known of the day.</param>
/// <param name="Decision">What the rules say.</param>
/// <param name="AsksReport">The host is asked how many came.</param>
public sealed record LecturePanelView(LectureRequest Lecture, string? When, LectureEvidence Evidence, CountDecision Decision, bool AsksReport)
{
    /// <summary>Photos and scans handed in.</summary>
    public IReadOnlyList<AttachmentFile> Photos { get; init; } = [];

    /// <summary>The host is asked how it was.</summary>
    public bool AsksRating { get; init; }

    /// <summary>Whom to call when plans change; null: none is known.</summary>
    public string? CentrePhone { get; init; }

    /// <summary>The sign-in page of the day, for the host to print; null when it is not time for it.</summary>
    public string? SignInUrl { get; init; }
}
