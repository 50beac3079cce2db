using Eap.Organizations.Directory;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Web;

/// <summary>The tiles of Qingdao's ten districts: the notice names none, so that a union takes its tile once it is entered under its code.</summary>
public sealed class QingdaoMapTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    [Fact]
    public async Task Map_HasATileForEachDistrict_AndTheUnionOfItsCodeTakesIt()
    {
        var district = await Data.OrganizationAsync("例南区总工会", "qingdao-districts");
        await Site.InUnitAsync(unit => unit.Db.Set<Organization>().Where(row => row.OrganizationId == district.OrganizationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Code, "qingdao-shinan")));
        await Data.StationAsync("图上的（例）", "qingdao-shinan");

        var page = (await Anonymous().GetPageAsync("/stations")).ShouldBeOk();

        Assert.Equal(["平度", "莱西", "胶州", "城阳", "即墨", "李沧", "崂山", "黄岛", "市北", "市南"], page.Texts(".tile-map text:not(.count)"));
        Assert.Equal(10, page.Document.QuerySelectorAll(".tile-map rect").Select(tile => (tile.GetAttribute("x"), tile.GetAttribute("y"))).Distinct().Count());
        Assert.Equal("1 处", page.Text(".tile-map a[href$='district=qingdao-shinan'] .count"));
        (await Anonymous().GetPageAsync("/stations?district=qingdao-laixi")).ShouldBeOk();
    }

    [Fact]
    public async Task List_WhereThePlanSubsidises_LeadsToThePublicList()
    {
        Assert.NotNull((await Anonymous().GetPageAsync("/stations")).Document.QuerySelector("aside a[href='/stations/subsidies']"));
        (await Anonymous().GetPageAsync("/stations/subsidies")).ShouldBeOk();
        await using var rizhao = await SiteHost.StartAsync();
        Assert.Null((await rizhao.Anonymous().GetPageAsync("/stations")).Document.QuerySelector("a[href='/stations/subsidies']"));
    }
}
