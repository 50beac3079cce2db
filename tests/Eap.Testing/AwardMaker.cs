using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Organizations.Directory;

namespace Eap.Testing;

/// <summary>Makes award programmes.</summary>
public static class AwardMaker
{
    /// <summary>A programme of this organisation that has not opened; its id.</summary>
    public static Task<string> AwardProgrammeAsync(this SiteData data, Organization organization) => data.Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(AwardProgrammeType.Name, organization.OrganizationId);
        item.Apply(new TitlePart { Title = "例评选" }).Apply(new AwardProgrammePart
        {
            Year = 2026, Bodies = [organization.Code], Categories = [new AwardCategory { Code = "sample", Title = "例称号", Kind = NomineeKind.Unit, Form = "SampleNomination" }],
        });
        var saved = await contents.SaveAndPublishAsync(item, null);
        return saved.Succeeded ? saved.Item.ContentItemId : throw new InvalidOperationException(string.Join('；', saved.Errors.Select(error => error.Message)));
    });
}
