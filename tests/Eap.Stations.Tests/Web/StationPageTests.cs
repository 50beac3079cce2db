using Eap.Contents.Management;
using Eap.Platform.Security;
using Eap.Stations.Hours;
using Eap.Stations.Model;
using Eap.Stations.Problems;
using Eap.Stations.Verification;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Web;

public sealed class StationPageTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Page_SaysWhatOneWantsToKnowBefore()
    {
        var station = await Data.StationAsync("想知道的", change: part =>
        {
            part.AskedName.Text = "不用，称呼什么都行";
            part.EntryNote.Text = "从北门进";
            part.Place = new StationPlace { Longitude = 119.5, Latitude = 35.4, System = CoordinateSystem.Wgs84 };
            part.Opening.Exceptions = [new OpeningException { FromDay = new DateOnly(2026, 11, 25), ToDay = new DateOnly(2026, 11, 27), Reason = "装修" }];
        });

        var page = await Anonymous().GetPageAsync(station.StationAddress());

        page.ShouldBeOk();
        Assert.Contains("所有职工。从北门进", page.Text(".facts"));
        Assert.Contains("周一至周五 9:00–17:00，法定节假日休息", page.Text(".facts"));
        Assert.Contains("不用，称呼什么都行", page.Html);
        Assert.Contains("2026年11月25日至2026年11月27日 不开放（装修）", page.Html);
        Assert.Contains("还没有人在现场核实过", page.Html);
        Assert.Equal(4, page.Document.QuerySelectorAll(".map-link").Length);
        Assert.StartsWith("geo:35.4,119.5?q=", page.Document.QuerySelector(".map-link")!.GetAttribute("href"));
        Assert.DoesNotContain("<script src=\"http", page.Html);
    }

    [Theory]
    [InlineData("0633-0000000", true)]
    [InlineData("", false)]
    public async Task Page_NobodyConfirmed_AdvisesToRingOnlyWhereThereIsANumber(string number, bool advises)
    {
        var station = await Data.StationAsync($"没核实的{number.Length}", change: part => part.Phone.Text = number);

        var page = (await Anonymous().GetPageAsync(station.StationAddress())).ShouldBeOk();

        Assert.Contains("还没有人在现场核实过", page.Text(".status"));
        Assert.Equal(advises, page.BodyText.Contains("先打个电话", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_OfAClosedOne_SaysSoFirst()
    {
        var station = await Data.StationAsync("停了的", change: part => part.ClosedOn.Value = new DateOnly(2026, 10, 1));

        var page = await Anonymous().GetPageAsync(station.StationAddress());

        Assert.Contains("已于 2026年10月1日 停用", page.Text(".status.error"));
        Assert.Null(page.Document.QuerySelector("a.button[href^='tel:']"));
    }

    [Fact]
    public async Task Publish_WithoutHost_OrAtATakenAddress_IsRefusedInWords()
    {
        await Data.StationAsync("先来的", change: part => part.Address.Text = "例路８号 3楼");

        var twice = await Data.TryStationAsync("后来的", change: part => part.Address.Text = "例路8号3楼");
        var homeless = await Data.TryStationAsync("没人办的", host: null);
        var studio = await Data.TryStationAsync("小厂的", change: part => part.Kind = StationKind.Studio);

        Assert.Contains("“先来的”已经是这个地址", string.Join(' ', twice.Errors));
        Assert.Contains("所属单位", string.Join(' ', homeless.Errors));
        Assert.Contains("规模以上", string.Join(' ', studio.Errors));
        await Data.StationAsync("停用的地址空出来", change: part => (part.Address.Text, part.ClosedOn.Value) = ("例路8号3楼", new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public async Task District_LeftEmpty_IsTheHostsOwn()
    {
        await Data.StationAsync("没选区县的", "rizhao-wulian");

        Assert.Contains("没选区县的", (await Anonymous().GetPageAsync("/stations?district=rizhao-wulian")).Html);
    }

    [Fact]
    public async Task Leaflet_IsOneSheetWithACode()
    {
        var station = await Data.StationAsync("传单的");

        var page = await Anonymous().GetPageAsync($"{station.StationAddress()}/leaflet");

        page.ShouldBeOk();
        Assert.NotNull(page.Document.QuerySelector("svg.qr"));
        Assert.Contains("12356", page.Html);
        (await Anonymous().GetPageAsync("/stations/no-such/leaflet")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Door_ConfirmedByWhoeverScansIt_ShowsTheDay_AndAnotherCodeMakesTheOldWorthless()
    {
        var station = await Data.StationAsync("门口扫的");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var sheet = (await centre.GetPageAsync($"/admin/stations/{station.ContentItemId}/door")).ShouldBeOk();
        var door = new Uri(sheet.Text(".slip code")).AbsolutePath;
        var visitor = Anonymous();

        Assert.Contains("都对", (await visitor.GetPageAsync(door)).ShouldBeOk().Html);
        await visitor.SubmitFormAsync(door);
        await visitor.SubmitFormAsync(door);

        Assert.Equal(1, await Site.QueryAsync(db => db.Set<StationVerification>().CountAsync(row => row.StationItemId == station.ContentItemId)));
        var page = await Anonymous().GetPageAsync(station.StationAddress());
        Assert.DoesNotContain("还没有人在现场核实过", page.Html);
        Site.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Contains("已经过了 91 天", (await Anonymous().GetPageAsync($"{station.StationAddress()}?later=1")).Html);
        Site.Clock.Advance(TimeSpan.FromDays(-91));
        await centre.SubmitFormAsync($"/admin/stations/{station.ContentItemId}/door");
        (await visitor.GetPageAsync(door)).ShouldBeNotFound();
        (await visitor.GetPageAsync($"/stations/verify/{new string('0', 32)}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Problem_ReportedWithoutAccount_IsPublicOnceTheDeskReleasedIt()
    {
        var station = await Data.StationAsync("有问题的");
        var reported = await Anonymous().SubmitFormAsync($"{station.StationAddress()}/report", new() { ["text"] = "周三下午没有人，我叫例小明" });
        var problem = await Site.QueryAsync(db => db.Set<StationProblem>().SingleAsync(row => row.StationItemId == station.ContentItemId));

        reported.ShouldRedirectTo($"{station.StationAddress()}/report");
        Assert.Equal(new DateOnly(2026, 11, 30), problem.DueOn); // five working days after the 23rd
        Assert.DoesNotContain("例小明", (await Anonymous().GetPageAsync(station.StationAddress())).Html);

        var centre = await SignInAsync(RoleNames.ServiceCentre);
        Assert.Contains("周三下午没有人", (await centre.GetPageAsync("/admin/stations/problems")).Html);
        await centre.SubmitFormAsync($"/admin/stations/problems/{problem.ProblemId}", new() { ["question"] = "周三下午没有人", ["answer"] = "值班表改过了，周三下午改在二楼。" }, form: "form[action$='answer']");

        var page = await Anonymous().GetPageAsync(station.StationAddress());
        Assert.Contains("值班表改过了", page.Html);
        Assert.DoesNotContain("例小明", page.Html);
        Assert.True(await Site.QueryAsync(db => db.Set<Eap.Platform.Audit.AuditEvent>().AnyAsync(row => row.Name == "ProblemAnswered" && row.SubjectId == station.ContentItemId)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    [InlineData("嗯")]
    public async Task Problem_WithoutWords_IsAskedFor(string text)
    {
        var station = await Data.StationAsync($"问不清的{text.Length}");

        var page = await Anonymous().SubmitFormAsync($"{station.StationAddress()}/report", new() { ["text"] = text });

        page.ShouldBeOk();
        Assert.Contains("请写下哪里不对", page.Html);
        Assert.False(await Site.QueryAsync(db => db.Set<StationProblem>().AnyAsync(row => row.StationItemId == station.ContentItemId)));
    }

    [Fact]
    public async Task Desk_OfAnotherDistrict_SeesNothingOfIt()
    {
        var station = await Data.StationAsync("别区的", "rizhao-juxian");
        await Anonymous().SubmitFormAsync($"{station.StationAddress()}/report", new() { ["text"] = "电话打不通" });
        var problem = await Site.QueryAsync(db => db.Set<StationProblem>().SingleAsync(row => row.StationItemId == station.ContentItemId));

        var other = await SignInAsync(RoleNames.ServiceCentre, at: "五莲县总工会");

        Assert.DoesNotContain("别区的", (await other.GetPageAsync("/admin/stations")).ShouldBeOk().Html);
        Assert.DoesNotContain("电话打不通", (await other.GetPageAsync("/admin/stations/problems")).ShouldBeOk().Html);
        (await other.GetPageAsync($"/admin/stations/problems/{problem.ProblemId}")).ShouldBeNotFound();
        (await other.GetPageAsync($"/admin/stations/{station.ContentItemId}/door")).ShouldBeNotFound();
        (await other.PostAsync($"/admin/stations/{station.ContentItemId}/verify")).ShouldBeNotFound();
        (await other.PostAsync($"/admin/stations/problems/{problem.ProblemId}/answer", ("question", "x"), ("answer", "y"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/stations")).ShouldBeForbidden();
        (await Anonymous().GetPageAsync("/admin/stations")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Editor_TypesHoursAndDaysThatDiffer_AndGetsThemBack()
    {
        var station = await Data.StationAsync("编辑的", publish: false);
        var editor = await SignInAsync(RoleNames.Editor);
        var edit = $"/admin/content/{station.ContentItemId}/edit";

        var wrong = await editor.SubmitFormAsync(edit, new() { ["StationPart.Exceptions.0.FromDay"] = "2026-12-05", ["StationPart.Exceptions.0.ToDay"] = "2026-12-01", ["StationPart.Longitude"] = "35.4", ["StationPart.Latitude"] = "119.5" }, button: "save");
        await editor.SubmitFormAsync(edit, new() { ["StationPart.Exceptions.0.FromDay"] = "2026-12-05", ["StationPart.Exceptions.0.Reason"] = "停电", ["StationPart.Longitude"] = "119.5", ["StationPart.Latitude"] = "35.4" }, button: "save");

        Assert.Contains("结束的日期早于开始的日期", wrong.Html);
        Assert.Contains("经度和纬度", wrong.Html);
        var stored = await Site.InUnitAsync(async unit => (await unit.Get<IContentManager>().GetAsync(station.ContentItemId, VersionOptions.Latest, TestContext.Current.CancellationToken))!.As<StationPart>()!);
        Assert.Equal(new DateOnly(2026, 12, 5), Assert.Single(stored.Opening.Exceptions).ToDay);
        Assert.Equal(119.5, stored.Place!.Longitude);
    }
}
