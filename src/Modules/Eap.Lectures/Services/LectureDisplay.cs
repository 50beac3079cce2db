using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Routing;
using Eap.Lectures.Models;
using Eap.Lectures.ViewModels;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;

namespace Eap.Lectures.Services;

/// <summary>The view models of lectures: <see cref="LectureSummary"/> in lists, <see cref="LecturePage"/> on their pages.</summary>
public sealed class LectureDisplay(SiteDbContext db, TaxonomyDirectory taxonomies, MarkdownRenderer markdown, SiteClock clock, IHttpContextAccessor accessor) : IContentTypeDisplay
{
    /// <inheritdoc />
    public string ContentType => LectureContentType.Name;

    /// <inheritdoc />
    public async Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken)
    {
        var summary = (await SummariesAsync([item], cancellationToken))[0];
        return displayType == ContentDisplay.Detail ? await PageAsync(item, summary, cancellationToken) : summary;
    }

    /// <summary>Lectures in a list; one query for the names of all their organisers and one for what has become of them. A page that shows them is kept until what is said of one of them changes.</summary>
    public async Task<IReadOnlyList<LectureSummary>> SummariesAsync(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var organizers = items.SelectMany(item => item.GetOrCreate<LecturePart>().Organizer.OrganizationIds).Distinct().ToList();
        var names = await OrganizerNames.ReadAsync(db, organizers, cancellationToken);
        var topics = await taxonomies.ByAliasAsync(LectureContentType.Topics, cancellationToken);
        var states = await AnnouncedStates.ReadAsync(db, items, cancellationToken);
        var now = clock.UtcNow;
        var summaries = items.Select(item => Summary(item, names, topics, states, now)).ToList();
        LimitCache(summaries, now);
        return summaries;
    }

    private LectureSummary Summary(ContentItem item, OrganizerNames names, Taxonomy? topics, AnnouncedStates states, DateTime now)
    {
        var part = item.GetOrCreate<LecturePart>();
        LectureTime? time = part.Start.Value is { } start ? new LectureTime(start, part.End.Value ?? start) : null;
        var state = states.Of(item, part.Start.Value, LectureStates.Read(part.State.Text));
        return new LectureSummary
        {
            Id = item.ContentItemId,
            Title = item.DisplayText,
            Url = item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? "/" + path : "#",
            Time = time,
            Start = time is { } begins ? clock.ToLocal(begins.StartUtc) : null,
            End = time is { } ends ? clock.ToLocal(ends.EndUtc) : null,
            IsOver = time?.IsOverAt(now) ?? false,
            IsRunning = state == LectureState.Planned && (time?.IsRunningAt(now) ?? false),
            State = state,
            Place = part.Place.Text,
            Organizer = names.On(part.Organizer.OrganizationIds, DateOnly.FromDateTime(time is { } day ? clock.ToLocal(day.StartUtc) : clock.Now)),
            Speaker = part.Speaker.Text,
            IsOnline = SafeUrl.IsAllowed(part.Online.Url),
            Topics = topics?.Find(part.Topics.TermContentItemIds) ?? [],
        };
    }

    private async Task<LecturePage> PageAsync(ContentItem item, LectureSummary head, CancellationToken cancellationToken)
    {
        var part = item.GetOrCreate<LecturePart>();
        var canJoin = head is { IsOnline: true, IsOver: false, State: LectureState.Planned };
        return new LecturePage
        {
            Head = head,
            BodyHtml = markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown),
            Capacity = (int?)part.Capacity.Value,
            Setting = part.Setting.Text,
            OnlineUrl = canJoin ? part.Online.Url : null,
            OnlineText = part.Online.Text ?? part.Online.Url,
            Audience = (await taxonomies.ByAliasAsync(LectureContentType.Audiences, cancellationToken))?.Find(part.Audience.TermContentItemIds) ?? [],
            PublishedAt = item.PublishedUtc is { } published ? clock.FormatTime(published) : null,
            Description = head is { Start: { } start, End: { } end } ? string.Join("，", new[] { LectureWords.When(start, end), head.Place, head.Organizer }.OfType<string>()) : head.Place,
        };
    }

    private void LimitCache(List<LectureSummary> summaries, DateTime now)
    {
        var next = summaries.Select(summary => summary.Time?.NextChangeAfter(now)).Min();
        if (next is { } change && accessor.HttpContext is { } context) PageCache.NoLongerThan(context, change - now);
    }
}
