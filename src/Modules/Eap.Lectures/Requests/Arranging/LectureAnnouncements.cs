using Eap.Contents.Handlers;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Lectures.Models;
using Eap.Notifications.Messages;
using Eap.Organizations.Directory;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Arranging;

/// <summary>
/// Drafts announcements and keeps them true; inside a unit of work. They are ordinary items of the type <c>Lecture</c>: editors complete them, and they pass
/// whatever review the city asks of them before anybody reads them.
/// </summary>
public sealed class LectureAnnouncements(UnitScope unit, IContentManager contents, PermissionHolders holders, Notifier notifier, PageCache pages, IStringLocalizer<LectureAnnouncements> T)
{
    /// <summary>A draft of the announcement, and a word to the editors; where one was drafted before (another lecturer, another time) it is brought up to date.</summary>
    public async Task DraftAsync(LectureRequest lecture, CancellationToken cancellationToken)
    {
        var known = lecture.AnnouncementItemId is { } id ? await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) : null;
        var item = known?.Copy() ?? await NewAsync(lecture, cancellationToken);
        item.Alter<LecturePart>(part =>
        {
            (part.Start.Value, part.End.Value, part.Place.Text, part.Speaker.Text) = (lecture.StartUtc, lecture.EndUtc, AnnouncedFacts.Place(lecture), AnnouncedFacts.Speaker(lecture));
            (part.State.Text, part.Setting.Text, part.Capacity.Value) = (nameof(LectureState.Planned), BoundedText.Cut(lecture.Setting, 30), lecture.Seats is > 0 ? lecture.Seats : null);
            part.Organizer.OrganizationIds = [lecture.OrganizationId];
        });
        var saved = await contents.SaveDraftAsync(item, known?.ContentItemVersionId, cancellationToken);
        if (!saved.Succeeded)
        {
            if (known is null) throw new InvalidOperationException($"The announcement cannot be drafted: {string.Join(" ", saved.Errors.Select(error => error.Message))}");
            // It lies with its reviewers and nobody changes it there.
            await TellEditorsAsync(known, T["讲座的时间、地点或者老师有变，预告正在审核：请撤回，改好再提交"], cancellationToken);
            return;
        }

        lecture.AnnouncementItemId = saved.Item.ContentItemId;
        await TellEditorsAsync(saved.Item, T["有一份讲座预告的草稿，等你编辑"], cancellationToken);
    }

    /// <summary>
    /// Cancelled or postponed: readers see it at once (<see cref="Services.AnnouncedStates"/>); the announcement says it too, or, where reviews are asked for changes,
    /// its draft. A draft nobody has read is thrown away when the lecture is off.
    /// </summary>
    public async Task ChangeAsync(LectureRequest lecture, LectureState state, CancellationToken cancellationToken)
    {
        if (lecture.AnnouncementItemId is not { } id || await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) is not { } known) return;
        Outdate(lecture);
        if (await contents.GetAsync(id, VersionOptions.Published, cancellationToken) is null)
        {
            if (state != LectureState.Cancelled) return;
            await contents.RemoveAsync(id, cancellationToken);
            lecture.AnnouncementItemId = null;
            return;
        }

        var item = known.Copy();
        item.Alter<LecturePart>(part => part.State.Text = state.ToString());
        var saved = await contents.SaveDraftAsync(item, known.ContentItemVersionId, cancellationToken);
        if (!saved.Succeeded || !(await contents.PublishAsync(id, cancellationToken)).Succeeded) await TellEditorsAsync(known, T["一场讲座有变，请尽快发布更改"], cancellationToken);
    }

    /// <summary>What is said of an announced lecture follows the lecture: kept pages that show it are dropped.</summary>
    public void Outdate(LectureRequest lecture)
    {
        if (lecture.AnnouncementItemId is { } id) unit.AfterCommit(() => pages.EvictAsync([PageCache.Item(id), PageCache.Type(LectureContentType.Name)]));
    }

    /// <summary>An announcement has gone out. It announces the lecture when it says what was arranged; else the lecture waits for a better one and the editors hear of it.</summary>
    public async Task PublishedAsync(LectureRequest lecture, ContentItem item, CancellationToken cancellationToken)
    {
        if (AnnouncedFacts.Hold(item.GetOrCreate<LecturePart>(), lecture)) await unit.Get<LectureMoves>().MoveAsync(lecture, LectureMove.Announce, T["讲座预告已发布"], "", cancellationToken);
        else await TellEditorsAsync(item, T["刚发布的讲座预告和定下的时间、地点或者老师不一致，请马上更正"], cancellationToken);
    }

    private async Task<ContentItem> NewAsync(LectureRequest lecture, CancellationToken cancellationToken)
    {
        // The city announces: its editors hold the grants at the top.
        var path = await unit.Db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == lecture.OrganizationId).Select(row => row.Path).FirstAsync(cancellationToken);
        var item = await contents.NewAsync(LectureContentType.Name, path.Split('/', StringSplitOptions.RemoveEmptyEntries)[0], cancellationToken);
        if (await contents.GetAsync(lecture.RequestItemId, VersionOptions.Latest, cancellationToken) is { } request) item.Alter<LecturePart>(part => part.Topics.TermContentItemIds = [.. LectureWish.Of(request).TopicIds]);
        return item.Apply(new TitlePart { Title = BoundedText.Cut(T["{0}：走进{1}", lecture.Title, lecture.HostName].Value, 120) }).Apply(new MarkdownBodyPart { Markdown = T["{0}请来{1}，给职工讲“{2}”。\n\n时间和地点见上面。免费，不用报名；听的时候不需要说自己的事。", lecture.HostName, lecture.ExpertName ?? "", lecture.Title] });
    }

    private async Task TellEditorsAsync(ContentItem item, string subject, CancellationToken cancellationToken)
    {
        var editors = await holders.UserIdsAsync(nameof(Eap.Contents.Permissions.EditContent), item.OrganizationId, cancellationToken);
        await notifier.SendAsync(editors, new NotificationMessage(subject, item.DisplayText, $"/admin/content/{item.ContentItemId}/edit"), cancellationToken);
    }

}

/// <summary>A published announcement that holds is the lecture announced.</summary>
internal sealed class LectureAnnounced : ContentHandlerBase
{
    public override async Task PublishedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.ContentType != LectureContentType.Name) return;
        var id = context.Item.ContentItemId;
        var lecture = await context.Unit.Db.Set<LectureRequest>().AsTracking().FirstOrDefaultAsync(row => row.AnnouncementItemId == id && row.Stage == LectureStage.Confirmed, cancellationToken);
        if (lecture is not null) await context.Unit.Get<LectureAnnouncements>().PublishedAsync(lecture, context.Item, cancellationToken);
    }
}
