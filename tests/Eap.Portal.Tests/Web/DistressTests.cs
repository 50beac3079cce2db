using Eap.Portal.Help;
using Eap.Search.Advice;
using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed class DistressTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData("我不想活了", true)]
    [InlineData("同事想 不 开", true)]
    [InlineData("压力管理", false)]
    [InlineData("睡不着", false)]
    public async Task Words_OfTheSitesOwnList_BringTheHelpCard(string query, bool card)
    {
        var advice = await Site.UseAsync<IEnumerable<ISearchAdvice>, Eap.Platform.Zones.ZoneContent?>(async all => await all.Single(one => one.GetType().Assembly == typeof(HelpCard).Assembly).AdviseAsync(query, CancellationToken.None));

        Assert.Equal(card, advice?.Template == "HelpCard");
        if (card) Assert.Equal("12356", Assert.IsType<HelpCard>(advice!.Model).ToTalk.First().Line.Part.Number);
    }
}
