using System.Text.Json.Nodes;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Forms;

public sealed class FillingInTests(FormSites sites) : IClassFixture<FormSites>
{
    private const string Title = "TitlePart.Title";
    private const string Table = "VisitPart.Equipment";
    private const string Form = "form[data-draft-key]";

    private SiteHost Site => sites.Site;

    [Fact]
    public async Task Rows_AddedAndRemovedWithoutScript_KeepEverythingTypedAndStoreNothing()
    {
        var (clerk, address) = await BeginAsync();
        var typed = new FormFields { [Title] = "只写了一半", ["VisitPart.Phone"] = "还没问到", [$"{Table}.0.Name"] = "沙盘", [$"{Table}.0.Count"] = "五十", [$"{Table}.0.Source"] = "union", [$"{Table}.0.Fixed"] = true };

        var two = (await clerk.SubmitFormAsync(await clerk.GetPageAsync(address), typed, Form, button: $"add:{Table}")).ShouldBeOk();
        var again = (await clerk.SubmitFormAsync(two, new() { [$"{Table}.1.Name"] = "音乐放松椅" }, Form, button: $"remove:{Table}:0")).ShouldBeOk();

        Assert.Equal(["沙盘", ""], Names(two));
        Assert.Equal("五十", Value(two, $"{Table}.0.Count"));
        Assert.Equal("还没问到", Value(two, "VisitPart.Phone"));
        Assert.Equal(["音乐放松椅"], Names(again));
        Assert.Equal("只写了一半", Value(again, Title));
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<ContentItem>().CountAsync(row => row.DisplayText == "只写了一半")));
    }

    [Fact]
    public async Task Rows_FullTableAndForgedOnes_AreCutAndSaidSo()
    {
        var (clerk, address) = await BeginAsync();
        var forged = new FormFields { [Title] = "一千行", [$"{Table}.Rows"] = "1000", [$"{Table}.0.Name"] = "第0件" };
        for (var row = 1; row < 1000; row++) forged.Forge($"{Table}.{row}.Name", $"第{row}件");

        var answer = (await clerk.SubmitFormAsync(await clerk.GetPageAsync(address), forged, Form, button: "save")).ShouldBeOk();

        Assert.Contains("最多 3 行，现在超过 200 行", answer.BodyText, StringComparison.Ordinal);
        Assert.Contains("已经满了", answer.BodyText, StringComparison.Ordinal);
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<ContentItem>().CountAsync(row => row.DisplayText == "一千行")));
    }

    [Fact]
    public async Task Save_BadInput_IsTidiedOrSaidAtTheField_AndUnknownColumnsAndHiddenAnswersAreNotStored()
    {
        var (clerk, address) = await BeginAsync();
        var page = await clerk.GetPageAsync(address);
        FormFields Typed() => new FormFields
        {
            [Title] = "坏输入", ["VisitPart.Contact"] = "\u200B𠮷 例\u202E", ["VisitPart.Phone"] = "＋８６ １３８ ００００ ００００", ["VisitPart.Platform"] = "没有问的问题",
            [$"{Table}.0.Name"] = "沙\u200B盘", [$"{Table}.0.Count"] = "５０", [$"{Table}.0.Bought"] = "2021年3月1日",
        }.Forge($"{Table}.0.Price", "9").Forge("VisitPart.Promise.GivenUtc", "2001-01-01").Forge("VisitPart.Equipment.Extra", "x");

        var bad = Typed();
        bad[$"{Table}.0.Count"] = "1e5";
        bad[$"{Table}.0.Bought"] = "2021-02-29";
        bad["VisitPart.Phone"] = "1380000";
        bad["VisitPart.Number"] = "37000020210229001x";
        var refused = (await clerk.SubmitFormAsync(page, bad.Forge($"{Table}.0.Source", "别处"), Form, "save")).ShouldBeOk();
        foreach (var words in new[] { "第 1 行“数量”：请填写数字", "第 1 行“购置日期”：没有这一天", "第 1 行“来源”：请从列表中选择", "11 位", "出生日期不存在" }) Assert.Contains(words, refused.BodyText, StringComparison.Ordinal);
        Assert.Equal("2021-02-29", Value(refused, $"{Table}.0.Bought"));

        var id = IdOf(await clerk.SubmitFormAsync(await clerk.GetPageAsync(address), Typed(), Form, "save"));
        var part = (await Site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(row => row.ContentItemId == id && row.Latest))).Content["VisitPart"]!;
        Assert.Equal(("𠮷例", "13800000000"), (part["Contact"]!["Text"]!.ToString(), part["Phone"]!["Text"]!.ToString()));
        Assert.Equal("""{"Name":"沙盘","Count":"50","Bought":"2021-03-01"}""", part["Equipment"]!["Rows"]![0]!.ToJsonString(ContentJson.Options));
        Assert.Null(part["Platform"]);
        Assert.Null(part["Promise"]!["GivenUtc"]);
    }

    [Fact]
    public async Task Publish_AsksForWhatIsShown_ThenForNothingThatIsHidden()
    {
        var (clerk, address) = await BeginAsync();
        var page = await clerk.GetPageAsync(address);
        Assert.Contains("勾选了“是否直播”才需要填", page.BodyText, StringComparison.Ordinal);
        var typed = new FormFields { [Title] = "要齐全", ["VisitPart.Phone"] = "0633-0000000", [$"{Table}.0.Count"] = "3", ["VisitPart.Online"] = true };

        var refused = (await clerk.SubmitFormAsync(page, typed, Form, "publish")).ShouldBeOk();
        foreach (var words in new[] { "请填写“直播平台”", "第 1 行还没有填“名称”", "请阅读“承诺”" }) Assert.Contains(words, refused.BodyText, StringComparison.Ordinal);

        var done = await clerk.SubmitFormAsync(refused, new() { ["VisitPart.Online"] = false, [$"{Table}.0.Name"] = "沙盘", ["VisitPart.Promise"] = true }, Form, "publish");
        var id = IdOf(done);
        var item = await Site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(row => row.ContentItemId == id && row.Published));
        var promise = item.As<VisitPart>()!.Promise!;
        Assert.Equal((true, new Fields.DeclarationFieldSettings { Text = FormTypes.Promise }.Sha256()), (promise.Given, promise.TextSha256));
        Assert.InRange(promise.GivenUtc!.Value, item.ModifiedUtc!.Value.AddMinutes(-1), item.ModifiedUtc.Value);
    }

    [Fact]
    public async Task IdNumber_WhateverTheDefinitionSays_IsEncryptedAndKeptWhenLeftEmpty()
    {
        var (clerk, address) = await BeginAsync();
        var number = Enumerable.Range(0, 10).Select(digit => $"37000019900101001{digit}").First(candidate => Fields.Formats.IdNumber.Problem(candidate) is null);

        var saved = await clerk.SubmitFormAsync(await clerk.GetPageAsync(address), new() { [Title] = "有证件号", ["VisitPart.Number"] = number }, Form, "save");
        var page = (await clerk.FollowAsync(saved)).ShouldBeOk();
        await clerk.SubmitFormAsync(page, new() { [Title] = "有证件号，又改" }, Form, "save");

        var id = IdOf(saved);
        var item = await Site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(row => row.ContentItemId == id && row.Latest));
        Assert.DoesNotContain(number, item.Data, StringComparison.Ordinal);
        Assert.Contains("加密保存", page.BodyText, StringComparison.Ordinal);
        Assert.Equal(number, await Site.UseAsync<FieldProtector, string?>(protector => Task.FromResult(protector.Reveal(item.As<VisitPart>()!.Number!))));
    }

    [Fact]
    public async Task Write_FromAnywhere_DropsAnswersThatAreNotAsked()
    {
        var organization = await Site.Data.OrganizationNamedAsync(null);
        var item = await Site.InUnitAsync(async unit =>
        {
            var made = await unit.Get<IContentManager>().NewAsync("Visit", organization.OrganizationId);
            made.Content["VisitPart"] = JsonNode.Parse("""{"Online":{"Value":false},"Platform":{"Text":"偷偷填的"}}""");
            return (await unit.Get<IContentManager>().SaveDraftAsync(made, null)).Item;
        });
        Assert.DoesNotContain("偷偷填的", item.Data, StringComparison.Ordinal);
    }

    private async Task<(SiteClient Clerk, string Address)> BeginAsync()
    {
        var clerk = await Site.SignInAsync(RoleNames.Editor);
        return (clerk, (await clerk.GetFinalPageAsync("/admin/content/create/Visit")).ShouldBeOk().Url.PathAndQuery);
    }

    private static string IdOf(SitePage answer) => answer.Location?.Split('/') is ["", "admin", "content", { Length: 26 } id, "edit"] ? id : throw new InvalidOperationException($"{(int)answer.Status} {answer.BodyText.Trim()}");

    private static string? Value(SitePage page, string name) => page.Document.QuerySelector($"input[name='{name}']")?.GetAttribute("value");

    private static IEnumerable<string> Names(SitePage page) => page.Document.QuerySelectorAll($"input[name^='{Table}.'][name$='.Name']").Select(input => input.GetAttribute("value") ?? "");
}
