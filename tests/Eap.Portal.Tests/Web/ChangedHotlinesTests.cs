using Eap.Contents.Management;
using Eap.Platform.Time;
using Eap.Portal.Hotlines;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Tests.Web;

/// <summary>Lines that come, change and grow stale.</summary>
public sealed class ChangedHotlinesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(0, "现在可接听")]
    [InlineData(90, "现在可接听")]
    [InlineData(91, "号码待核实")]
    [InlineData(null, "号码未核实")]
    public async Task CityLine_DaysAfterItsCheck_IsAButtonForNinety(int? days, string text)
    {
        Site.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)));
        var name = $"核实{days?.ToString() ?? "从未"}天的热线";
        await Data.HotlineAsync(name, part =>
        {
            (part.Number, part.Kind, part.VerifiedOn) = ("0633-000-0000", HotlineKind.City, days is { } ago ? new DateOnly(2026, 11, 23).AddDays(-ago) : null);
            part.Hours = [new HotlineHours { Days = [1, 2, 3, 4, 5, 6, 7], From = "08:00", To = "20:00" }];
        });

        var line = (await AtAsync(10, 0)).Document.QuerySelectorAll(".hotline").Single(found => found.QuerySelector("h3")!.TextContent == name);

        Assert.Contains(text, line.TextContent);
        Assert.Equal(text == "现在可接听" ? "tel:06330000000" : null, line.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Help_ThatWasKept_ShowsAChangedLineAtOnce()
    {
        var reader = Anonymous();
        await reader.GetPageAsync("/help");
        Assert.Empty((await reader.GetPageAsync("/help")).Queries);

        await Data.HotlineAsync("刚刚开通的热线", part => (part.Number, part.Kind, part.Permanent) = ("12300", HotlineKind.National, true));

        Assert.Contains("刚刚开通的热线", (await reader.GetPageAsync("/help")).Html);
        Assert.Contains("tel:12300", (await reader.GetPageAsync("/help")).Html);
    }

    [Fact]
    public async Task Help_WithMoreLines_AsksTheDatabaseNoMoreOften()
    {
        await AtAsync(10, 0);
        var one = (await AtAsync(10, 0)).Queries.Count;
        await Data.HotlineAsync("另一条线", part => (part.Number, part.Kind, part.Permanent) = ("12301", HotlineKind.National, true));
        await Data.HotlineAsync("又一条线", part => (part.Number, part.Kind, part.Permanent) = ("12302", HotlineKind.National, true));

        Assert.Equal(one, (await AtAsync(10, 0)).Queries.Count);
    }

    [Fact]
    public async Task Line_SavedWithBrokenHours_IsRefusedByRow()
    {
        var result = await SaveAsync(part => part.Hours = [new HotlineHours { Days = [1], From = "08:00", To = "17:00" }, new HotlineHours { Days = [], From = "八点", To = "" }]);

        Assert.Contains(result.Errors, error => error.Field == "HotlinePart.Hours" && error.Message.StartsWith("第 2 行", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0633-123转8")]
    [InlineData("打电话给我")]
    [InlineData("javascript:alert(1)")]
    public async Task Line_SavedWithNoNumber_IsRefusedAtTheField(string number) =>
        Assert.Contains((await SaveAsync(part => part.Number = number)).Errors, error => error.Field == "HotlinePart.Number");

    [Fact]
    public async Task Line_CheckedTomorrow_IsRefused()
    {
        var tomorrow = await Site.UseAsync<SiteClock, DateOnly>(clock => Task.FromResult(clock.Today.AddDays(1)));

        Assert.Contains((await SaveAsync(part => part.VerifiedOn = tomorrow)).Errors, error => error.Field == "HotlinePart.VerifiedOn");
    }

    [Fact]
    public async Task Index_OfALine_HoldsWhatListsNeed()
    {
        var item = await Data.HotlineAsync("索引里的线", part => (part.Number, part.Kind, part.VerifiedOn, part.Position) = ("400-1", HotlineKind.City, new DateOnly(2026, 11, 1), 7));

        var row = await Site.QueryAsync(db => db.Set<HotlineIndex>().SingleAsync(index => index.ContentItemId == item.ContentItemId));
        Assert.Equal(("400-1", HotlineKind.City, new DateTime(2026, 11, 1), 7, true), (row.Number, row.Kind, row.VerifiedOn, row.Position, row.Published));
    }

    private Task<SaveResult> SaveAsync(Action<HotlinePart> describe) => Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(HotlineDirectory.ContentType, (await Data.OrganizationNamedAsync(null)).OrganizationId);
        item.Apply(new Eap.Contents.Parts.Titles.TitlePart { Title = "某条线" });
        item.Alter<HotlinePart>(part =>
        {
            part.Kind = HotlineKind.City;
            describe(part);
        });
        return await contents.SaveDraftAsync(item, null);
    });

    private Task<SitePage> AtAsync(int hour, int minute, string path = "/help") => Site.AtAsync(hour, minute, path);
}
