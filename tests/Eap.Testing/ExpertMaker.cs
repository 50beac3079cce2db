using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Experts.Profiles;

namespace Eap.Testing;

/// <summary>Makes experts.</summary>
public static class ExpertMaker
{
    /// <summary>An expert in the pool, with contacts; the mail address is the item's id at example.cn.</summary>
    /// <param name="data">The site's data.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="service">What they may be asked to do.</param>
    /// <param name="at">Where the profile belongs; null: the root of the tree.</param>
    public static Task<ContentItem> ExpertAsync(this SiteData data, string name, string service = ServiceTypes.Lecture, string? at = null) => data.Site.InUnitAsync(async unit =>
    {
        var organization = await data.OrganizationNamedAsync(at);
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(ExpertContentType.Name, organization.OrganizationId);
        var part = new ExpertPart { Name = new TextField { Text = name }, ServiceTypes = new MultiTextField { Values = [service] } };
        unit.Get<FieldProtector>().Protect(part.Email, $"{item.ContentItemId}@example.cn");
        unit.Get<FieldProtector>().Protect(part.Phone, "000-0000-0001");
        return (await contents.SaveAndPublishAsync(item.Apply(part), null)).Item;
    });
}
