using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Lectures.Models;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Lectures.Tests.Web;

/// <summary>Makes lectures the way the editor does.</summary>
internal static class LectureMaker
{
    /// <summary>A lecture of an hour and a half that begins at this time on the wall of the site's city.</summary>
    public static async Task<ContentItem> LectureAsync(this SiteData data, string title, DateTime start, Action<LecturePart>? change = null, bool publish = true)
    {
        var result = await data.TryLectureAsync(title, part =>
        {
            part.Start.Value = Utc(start);
            part.End.Value = Utc(start).AddMinutes(90);
            part.Place.Text = "市职工服务中心一楼";
            change?.Invoke(part);
        }, publish);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        return result.Item;
    }

    public static async Task<SaveResult> TryLectureAsync(this SiteData data, string title, Action<LecturePart> change, bool publish = true)
    {
        var organization = await data.OrganizationNamedAsync(null);
        return await data.Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync("Lecture", organization.OrganizationId);
            var part = new LecturePart();
            change(part);
            item.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = "讲三件事。" });
            return publish ? await unit.SaveAndPublishReviewedAsync(item, null) : await contents.SaveDraftAsync(item, null);
        });
    }

    // The page cache forgets by the machine's clock, which no test moves: these few seconds are real.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    /// <summary>A lecture that ends while the test waits.</summary>
    public static Task<ContentItem> LectureEndingSoonAsync(this SiteData data, string title) =>
        data.LectureAsync(title, new DateTime(2026, 11, 23, 9, 0, 0), part => part.End.Value = (data.Site.Clock.GetUtcNow() + Soon).UtcDateTime);

    /// <summary>Waits until it is over.</summary>
    public static Task UntilItEndedAsync() => Task.Delay(Soon + TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

    public static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local.AddHours(-8), DateTimeKind.Utc);

    public static string Address(this ContentItem item) => "/" + item.As<AutoroutePart>()!.Path;

    public static async Task<Term> TermAsync(this SiteData data, string alias, string slug) =>
        (await data.Site.UseAsync<TaxonomyDirectory, Taxonomy?>(taxonomies => taxonomies.ByAliasAsync(alias).AsTask()))!.BySlug(slug)!;
}
