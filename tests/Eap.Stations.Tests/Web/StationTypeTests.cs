using Eap.Contents.Definitions;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations.Tests.Web;

public sealed class StationTypeTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Type_OfANewSite_IsThereWithItsParts()
    {
        var type = await Site.InUnitAsync(async unit => await ContentDefinitionManager.GetTypeAsync(unit, "Station", TestContext.Current.CancellationToken));

        Assert.Equal(["TitlePart", "StationPart", "MarkdownBodyPart", "AutoroutePart"], type!.Parts.Select(part => part.Name));
    }
}
