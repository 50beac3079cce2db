using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Stations.Model;
using Eap.Testing;

namespace Eap.Stations.Tests.Web;

/// <summary>Makes stations with a host.</summary>
internal static class PassportMaker
{
    private static int _count;

    /// <summary>A published station of this unit.</summary>
    public static Task<ContentItem> HostedStationAsync(this SiteData data, string title, string at) => data.Site.InUnitAsync(async unit =>
    {
        var organization = await data.OrganizationNamedAsync(at);
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(StationContentType.Name, organization.OrganizationId);
        var part = new StationPart { Kind = StationKind.Station, Address = new TextField { Text = $"例路{Interlocked.Increment(ref _count)}号" } };
        var saved = await contents.SaveAndPublishAsync(item.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = "一楼服务台旁边。" }), null);
        return saved.Succeeded ? saved.Item : throw new InvalidOperationException(string.Join('；', saved.Errors.Select(error => error.Message)));
    });
}
