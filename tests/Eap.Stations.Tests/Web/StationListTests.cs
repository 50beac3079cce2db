using System.Text.Json;
using Eap.Contents.Management;
using Eap.Stations.Model;
using Eap.Testing;
using static Eap.Testing.StationMaker;

namespace Eap.Stations.Tests.Web;

public sealed class StationListTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    // The fixture's clock: a Monday, 23 November 2026, in the morning.
    private static readonly DateTimeOffset MondayNoon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset MondayNight = new(2026, 11, 23, 23, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task List_PutsOpenOnesFirst_AndAtNightWhatOpensSoonest()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.StationAsync("丙早八点", change: part => part.Opening.Weekly = [Open("12345", "08:00", "12:30")]);
        await site.Data.StationAsync("乙中午", change: part => part.Opening.Weekly = [Open("12345", "11:00", "13:00")]);
        await site.Data.StationAsync("甲周三", change: part => part.Opening.Weekly = [Open("3", "14:00", "16:00")]);
        await site.Data.StationAsync("丁不知道", change: part => part.Opening.Weekly = []);
        await site.Data.StationAsync("戊停用了", change: part => part.ClosedOn.Value = new DateOnly(2026, 11, 1));

        site.Clock.MoveTo(MondayNoon);
        var noon = await site.Anonymous().GetPageAsync("/stations");
        site.Clock.MoveTo(MondayNight);
        var night = await site.Anonymous().GetPageAsync("/stations?page=1");

        Assert.Equal(["丙早八点", "乙中午", "甲周三", "丁不知道"], noon.Texts(".list .title"));
        Assert.Contains("现在开放，到 12:30", noon.Texts(".list li")[0]);
        Assert.Contains("4 处，其中 2 处现在开着", noon.Text(".result-count"));
        Assert.Equal(["丙早八点", "乙中午", "甲周三", "丁不知道"], night.Texts(".list .title"));
        Assert.Contains("下次开放：明天 8:00", night.Texts(".list li")[0]);
        Assert.Contains("开放时间待录入", night.Texts(".list li")[3]);
    }

    [Fact]
    public async Task List_Filters_EachByItself()
    {
        await using var site = await SiteHost.StartAsync();
        site.Clock.MoveTo(MondayNoon);
        var service = (await site.UseAsync<Eap.Contents.Parts.Taxonomies.TaxonomyDirectory, Eap.Contents.Parts.Taxonomies.Taxonomy?>(taxonomies => taxonomies.ByAliasAsync("station-services").AsTask()))!.BySlug("rexian-zixun")!;
        var graded = await site.Data.StationAsync("莒县的", "rizhao-juxian", part => part.StepFree.Text = nameof(StepFree.Yes));
        await site.Data.StationAsync("晚上的", change: part => part.Opening.Weekly = [Open("1234567", "19:00", "21:00")]);
        await site.Data.StationAsync("工作室", change: part => (part.Kind, part.SizeEvidence.Text) = (StationKind.Studio, "例：1200人"));
        await site.Data.StationAsync("本单位的", change: part => part.Entry.Text = nameof(StationEntry.Staff));
        await site.Data.StationAsync("热线的", change: part => part.Services.TermContentItemIds = [service.Id]);
        await site.InUnitAsync(unit => unit.Get<StationStandings>().SetAsync(unit, new StationStanding { StationItemId = graded.ContentItemId, StandardCode = "s", PlanVersionId = graded.ContentItemId, TierCode = "standard", TierTitle = "标准型", DecidedUtc = DateTime.UnixEpoch }, TestContext.Current.CancellationToken));
        async Task<IEnumerable<string>> Of(string query) => (await site.Anonymous().GetPageAsync($"/stations?{query}")).ShouldBeOk().Texts(".list .title");

        Assert.Equal(["莒县的"], await Of("district=rizhao-juxian"));
        Assert.Equal(["工作室"], await Of("kind=studio"));
        Assert.Equal(["本单位的"], await Of("entry=staff"));
        Assert.DoesNotContain("本单位的", await Of("entry=workers"));
        Assert.Equal(["热线的"], await Of("service=rexian-zixun"));
        Assert.Equal(["莒县的"], await Of("step-free=1"));
        Assert.Equal(["莒县的"], await Of("tier=standard"));
        Assert.DoesNotContain("晚上的", await Of("open=1"));
        Assert.Equal([], await Of("kind=studio&district=rizhao-juxian"));
    }

    [Theory]
    [InlineData("district=nowhere")]
    [InlineData("kind=room")] // Rizhao has none
    [InlineData("kind=3")]
    [InlineData("tier=x")]
    [InlineData("service=x")]
    [InlineData("entry=boss")]
    [InlineData("open=yes")]
    [InlineData("page=0")]
    [InlineData("page=2")]
    [InlineData("page=x")]
    public async Task List_OfWhatDoesNotExist_IsNotFound(string query) => (await Anonymous().GetPageAsync($"/stations?{query}")).ShouldBeNotFound();

    [Fact]
    public async Task List_WithoutStations_IsHelpful()
    {
        await using var site = await SiteHost.StartAsync();

        var page = await site.Anonymous().GetPageAsync("/stations");

        Assert.Contains("还没有登记服务阵地", page.Text(".empty"));
        Assert.Contains("8 个里建成 0 个", page.Html);
        Assert.DoesNotContain("其中 0 处现在开着", page.Html);
    }

    [Fact]
    public async Task Allocation_OfAnnex2_CountsEachUnitsOwn()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.StationAsync("东港一", "rizhao-donggang");
        await site.Data.StationAsync("东港二", "rizhao-donggang");
        await site.Data.StationAsync("市里的", "rizhao");
        await site.Data.StationAsync("工作室不算", "rizhao-juxian", part => (part.Kind, part.SizeEvidence.Text) = (StationKind.Studio, "例：1200人"));
        await site.Data.StationAsync("停用的不算", "rizhao-wulian", part => part.ClosedOn.Value = new DateOnly(2026, 1, 1));

        var page = await site.Anonymous().GetPageAsync("/stations");

        Assert.Equal("8 个里建成 2 个", page.Text("#built"));
        Assert.Contains("东港区总工会12", page.Texts("tbody tr").Select(row => string.Concat(row.Where(character => !char.IsWhiteSpace(character)))));
        Assert.NotNull(page.Document.QuerySelector("details table"));
        Assert.Equal("/notices/rizhao-2018#annex-2", page.Document.QuerySelector("section a[href*='#annex-2']")!.GetAttribute("href"));
    }

    // Rizhao names no rooms of its own; one that stands can be asked for all the same.
    [Fact]
    public async Task Kinds_ThatStand_AreOffered()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.StationAsync("例站");
        await site.Data.StationAsync("例室", change: part => part.Kind = StationKind.Room);

        var page = (await site.Anonymous().GetPageAsync("/stations?kind=room")).ShouldBeOk();

        Assert.Equal(["例室"], page.Texts(".list .title"));
        Assert.NotNull(page.Document.QuerySelector("#kind option[value=room][selected]"));
    }

    [Fact]
    public async Task Sitemap_LeadsToTheCheckOfAPlaque()
    {
        Assert.Contains("/verify", (await Anonymous().GetPageAsync("/sitemap")).ShouldBeOk().Document.QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href")));
        Assert.Contains("/verify</loc>", (await Anonymous().GetPageAsync("/sitemap.xml")).ShouldBeOk().Html);
    }

    [Fact]
    public async Task Map_ShowsEachDistrictWithItsCount_AndNoForeignAddress()
    {
        await Data.StationAsync("图上的", "rizhao-lanshan");

        var page = await Anonymous().GetPageAsync("/stations");

        Assert.Contains(page.Document.QuerySelectorAll(".tile-map a"), tile => tile.GetAttribute("aria-label")!.StartsWith("岚山：1 处", StringComparison.Ordinal));
        Assert.Equal(7, page.Document.QuerySelectorAll(".tile-map a").Length);
        Assert.DoesNotContain("审图号", page.Html);
    }

    // A reader lives in a district, not in its union.
    [Fact]
    public async Task Districts_AreCalledAsReadersCallThem()
    {
        var station = await Data.StationAsync("区名的", "rizhao-wulian");

        var page = await Anonymous().GetPageAsync("/stations?district=rizhao-wulian");

        Assert.Contains("五莲县", page.Texts("#district option"));
        Assert.StartsWith("五莲县：", page.Text(".result-count"));
        Assert.Contains("（五莲县）", (await Anonymous().GetPageAsync(station.StationAddress())).Text(".facts"));
    }

    // Stations of other districts are not even looked at; what closed for good is nowhere.
    [Fact]
    public async Task List_OfADistrict_CountsAndFiltersItsOwn()
    {
        await using var site = await SiteHost.StartAsync();
        site.Clock.MoveTo(MondayNoon);
        await site.Data.StationAsync("莒县开着", "rizhao-juxian");
        await site.Data.StationAsync("莒县晚上", "rizhao-juxian", part => part.Opening.Weekly = [Open("1234567", "19:00", "21:00")]);
        await site.Data.StationAsync("莒县停了", "rizhao-juxian", part => part.ClosedOn.Value = new DateOnly(2026, 1, 1));
        await site.Data.StationAsync("东港开着");

        var all = await site.Anonymous().GetPageAsync("/stations?district=rizhao-juxian");
        var open = await site.Anonymous().GetPageAsync("/stations?district=rizhao-juxian&open=1");

        Assert.Equal(["莒县开着", "莒县晚上"], all.Texts(".list .title"));
        Assert.Contains("2 处，其中 1 处现在开着", all.Text(".result-count"));
        Assert.Equal(["莒县开着"], open.Texts(".list .title"));
        Assert.Contains(all.Document.QuerySelectorAll(".tile-map a"), tile => tile.GetAttribute("aria-label") == "莒县：2 处，1 处现在开着");
        Assert.Empty((await site.Anonymous().GetPageAsync("/stations?district=rizhao-lanshan")).Texts(".list .title"));
    }

    [Fact]
    public async Task List_AsksTheDatabaseNoMoreForThreeThanForOne()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.StationAsync("一");
        await site.Anonymous().GetPageAsync("/stations");
        await site.Data.StationAsync("二");
        var two = await site.Anonymous().GetPageAsync("/stations?page=1");
        await site.Data.StationAsync("三");
        await site.Data.StationAsync("四");

        Assert.Equal(two.Queries.Count, (await site.Anonymous().GetPageAsync("/stations?open=1")).Queries.Count);
    }

    [Fact]
    public async Task Data_JsonAndCsv_NameThingsAsHsdsDoes_AndKeepDraftsOut()
    {
        await using var site = await SiteHost.StartAsync();
        var station = await site.Data.StationAsync("数据里的", change: part =>
        {
            part.Place = new StationPlace { Longitude = 116.404, Latitude = 39.915, System = CoordinateSystem.Bd09 };
            part.Phone.Text = "000-1";
        });
        await site.Data.StationAsync("=草稿别漏", publish: false);

        var json = await site.Anonymous().GetPageAsync("/stations.json");
        var csv = await site.Anonymous().GetPageAsync("/stations.csv");

        var location = JsonDocument.Parse(json.Html).RootElement.GetProperty("contents")[0];
        Assert.Equal(station.ContentItemId, location.GetProperty("id").GetString());
        Assert.Equal("数据里的", location.GetProperty("name").GetString());
        Assert.Equal(116.3913, location.GetProperty("longitude").GetDouble(), 3);
        Assert.Equal(39.9073, location.GetProperty("latitude").GetDouble(), 3);
        Assert.Equal("MO,TU,WE,TH,FR", location.GetProperty("schedules")[0].GetProperty("byday").GetString());
        Assert.Equal("东港区", location.GetProperty("addresses")[0].GetProperty("region").GetString());
        Assert.Equal("000-1", location.GetProperty("phones")[0].GetProperty("number").GetString());
        Assert.Contains("id,name,organization_id", csv.Html);
        Assert.DoesNotContain("别漏", json.Html + csv.Html);
    }

    [Fact]
    public async Task List_DraftsAndWithdrawn_AreNotInIt()
    {
        await Data.StationAsync("草稿别漏出去", publish: false);
        var gone = await Data.StationAsync("撤下别漏出去");
        await Anonymous().GetPageAsync("/stations");
        await Site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(gone.ContentItemId));

        Assert.DoesNotContain("别漏出去", (await Anonymous().GetPageAsync("/stations?page=1")).Html);
        (await Anonymous().GetPageAsync(gone.StationAddress())).ShouldBeNotFound();
    }
}
