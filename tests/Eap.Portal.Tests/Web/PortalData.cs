using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Annexes;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Settings;
using Eap.Portal.Hotlines;
using Eap.Portal.Notices;
using Eap.Portal.Programmes;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Tests.Web;

/// <summary>Makes the portal's content.</summary>
internal static class PortalData
{
    private static int _count;

    /// <summary>A published line.</summary>
    public static Task<ContentItem> HotlineAsync(this SiteData data, string name, Action<HotlinePart> describe) => data.ItemAsync("Hotline", name, item => item.Alter(describe));

    /// <summary>A notice, published unless said otherwise.</summary>
    public static Task<ContentItem> NoticeAsync(this SiteData data, string title, Action<NoticePart>? describe = null, bool publish = true, params Annex[] annexes) => data.ItemAsync("Notice", title, item =>
    {
        item.Alter<NoticePart>(part =>
        {
            (part.Issuers.Values, part.OriginalDate.Value) = (["测试市总工会"], new DateOnly(2026, 1, 2));
            describe?.Invoke(part);
        });
        item.Apply(new AnnexPart { Annexes = [.. annexes] });
    }, publish);

    /// <summary>A published programme.</summary>
    public static Task<ContentItem> ProgrammeAsync(this SiteData data, string title, string year) => data.ItemAsync("Programme", title, item => item.Alter<ProgrammePart>(part =>
    {
        (part.Year.Text, part.Summary.Text) = (year, $"{title}的摘要");
    }));

    /// <summary>An item of any public type.</summary>
    public static Task<ContentItem> ItemAsync(this SiteData data, string type, string title, Action<ContentItem>? describe = null, bool publish = true) => data.Site.InUnitAsync(async unit =>
    {
        var root = await unit.Get<Eap.Platform.Data.SiteDbContext>().Set<Eap.Organizations.Directory.Organization>().FirstAsync(row => row.ParentId == null);
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(type, root.OrganizationId);
        item.Apply(new TitlePart { Title = title });
        item.Apply(new MarkdownBodyPart { Markdown = $"{title}的正文{Interlocked.Increment(ref _count)}。" });
        describe?.Invoke(item);
        var saved = publish ? await unit.SaveAndPublishReviewedAsync(item, null) : await contents.SaveDraftAsync(item, null);
        return saved.Succeeded ? saved.Item : throw new InvalidOperationException(string.Join('\n', saved.Errors.Select(error => $"{error.Field}: {error.Message}").Concat(saved.Refusals)));
    });

    /// <summary>Changes a section of the settings.</summary>
    public static Task SettingsAsync<T>(this SiteHost site, Action<T> change) where T : class, new() => site.InUnitAsync(async unit =>
    {
        var settings = unit.Get<SiteSettings>();
        var value = await settings.GetAsync<T>();
        change(value);
        await settings.SetAsync(unit, value, CancellationToken.None);
    });

    /// <summary>A page at a minute of Monday, 23 November 2026; a query key nobody lists goes past the page cache.</summary>
    public static async Task<SitePage> AtAsync(this SiteHost site, int hour, int minute, string path)
    {
        site.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, hour, minute, 0, TimeSpan.FromHours(8)));
        return (await site.Anonymous().GetPageAsync($"{path}?visit={Interlocked.Increment(ref _count)}")).ShouldBeOk();
    }
}
