using AngleSharp.Dom;
using Eap.Platform.Security;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Surveys;

/// <summary>What the form of a survey refuses at its fields.</summary>
public sealed class SurveyFormTests(SiteFixture site) : SiteTest(site)
{
    // Each is a number more by which somebody could be made out, whose other answers somebody else knows.
    [Fact]
    public async Task MoreTablesThanAUnitMayHave_AreRefusedAtTheQuestion_AndTheCityMayHaveMore()
    {
        var (union, city) = (await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会"), await SignInAsync(RoleNames.ServiceCentre));
        var (unit, federation) = (await Data.OrganizationNamedAsync("莒县总工会"), await Data.OrganizationNamedAsync(null));
        var seven = new[] { ("Questions[0].Text", "睡得怎样"), ("Questions[0].Kind", "Scale"), ("Questions[0].Choices", ""), ("Questions[1].Text", "想要什么"), ("Questions[1].Kind", "Multiple"), ("Questions[1].Choices", "甲\n乙\n丙\n丁\n戊\n己") };

        var refused = (await union.PostAsync("/admin/surveys/create", [("Title", "七张"), ("Organization", unit.OrganizationId), .. seven])).ShouldBeOk();

        Assert.Contains("最多 6 张表，现在有 7 张", refused.Text("#Questions_1__Choices-error"));
        Assert.Contains("越容易从里面认出这个人", refused.Text("#Questions_1__Choices-error"));
        Assert.Null(refused.Document.QuerySelector("#Questions_0__Choices-error"));
        Assert.Contains("己", refused.Document.QuerySelector("#Questions_1__Choices")!.TextContent);
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<Contents.Model.ContentItem>().CountAsync(row => row.DisplayText == "七张")));
        Assert.StartsWith("/admin/surveys/", (await city.PostAsync("/admin/surveys/create", [("Title", "七张"), ("Organization", federation.OrganizationId), .. seven])).Location, StringComparison.Ordinal);
        var many = Enumerable.Range(0, 5).SelectMany(at => new[] { ($"Questions[{at}].Text", $"第{at}"), ($"Questions[{at}].Kind", "Multiple"), ($"Questions[{at}].Choices", string.Join('\n', Enumerable.Range(0, at < 4 ? 10 : 2).Select(choice => $"选{choice}"))) });
        Assert.Contains("最多 40 张表，现在有 42 张", (await city.PostAsync("/admin/surveys/create", [("Title", "四十二张"), ("Organization", federation.OrganizationId), .. many])).ShouldBeOk().Text("#Questions_4__Choices-error"));
    }

    // A draft that came another way, or was kept before there was a limit.
    [Fact]
    public async Task MoreTablesThanAUnitMayHave_AreNotAskedForNorOpened()
    {
        var asked = await Data.OrganizationNamedAsync("莒县总工会");
        var draft = await Site.SurveyAsync("莒县总工会", open: false);
        await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<Contents.Management.IContentManager>();
            var item = (await contents.GetAsync(draft.SurveyItemId, Contents.Management.VersionOptions.Latest))!.Copy();
            Assert.True((await contents.SaveDraftAsync(item.Alter<SurveyPart>(part => part.Questions[1].Choices = [.. "甲乙丙丁戊".Select(choice => $"{choice}")]), item.ContentItemVersionId)).Succeeded);
        });
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: asked.Code);

        Assert.Contains("最多 6 张表，现在有 7 张", (await union.GetPageAsync($"/admin/surveys/{draft.SurveyItemId}")).ShouldBeOk().Text(".status.warning"));
        await union.PostAsync($"/admin/surveys/{draft.SurveyItemId}/ask", ("version", await Site.VersionAsync(draft.SurveyItemId)));

        Assert.Equal(0, await Site.QueryAsync(db => db.Set<SurveyAsking>().CountAsync(row => row.SurveyItemId == draft.SurveyItemId)));
    }

    [Theory]
    [InlineData("想走", "想 走")]
    [InlineData("A 班", "ａ班")]
    [InlineData("够", "够。")]
    [InlineData("１ 次", "1次")]
    [InlineData("是", "是\u200b")]
    public async Task TwoChoicesThatAreTheSameWhenFolded_AreRefusedAtTheQuestion(string one, string other)
    {
        var (union, asked) = (await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会"), await Data.OrganizationNamedAsync("莒县总工会"));

        var page = (await union.PostAsync("/admin/surveys/create", ("Title", "同样"), ("Organization", asked.OrganizationId), ("Questions[0].Text", "有没有"), ("Questions[0].Kind", "Multiple"), ("Questions[0].Choices", $"{one}\n别的\n{other}"))).ShouldBeOk();

        Assert.Contains("是同一个选项", page.Text("#Questions_0__Choices-error"));
    }

    [Theory, InlineData("1-2 次", "12 次"), InlineData("+5", "5"), InlineData("甲班", "乙班")]
    public void OtherChoices_StayOthers(string one, string other) => Assert.NotEqual(SurveyQuestion.Fold(one), SurveyQuestion.Fold(other));

    // The form shows the emptied question with its number: what is typed means that number.
    [Fact]
    public async Task GroupBy_IsTheNumberOnThePage_WhateverWasEmptied()
    {
        var (union, asked) = (await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会"), await Data.OrganizationNamedAsync("莒县总工会"));
        (string, string)[] typed = [("Title", "空了一题"), ("Organization", asked.OrganizationId), ("Questions[0].Text", "一"), ("Questions[0].Choices", "甲\n乙"), ("Questions[1].Text", ""), ("Questions[1].Choices", ""), ("Questions[2].Text", "三"), ("Questions[2].Choices", "丙\n丁"), ("Questions[3].Text", "四"), ("Questions[3].Choices", "戊\n己")];

        foreach (var none in new[] { "2", "9", "0", "三" }) (await union.PostAsync("/admin/surveys/create", [.. typed, ("GroupBy", none)])).ShouldRefuseField("GroupBy", "没有这一题");
        Assert.Contains("第 3 题：选项要有", (await union.PostAsync("/admin/surveys/create", [.. typed.Where(field => field.Item1 != "Questions[2].Choices"), ("Questions[2].Choices", "丙")])).ShouldBeOk().Text("#Questions_2__Choices-error"));
        var address = (await union.PostAsync("/admin/surveys/create", [.. typed, ("GroupBy", "３")])).Location!;

        Assert.Contains("按第 2 题：三", (await union.GetPageAsync(address)).ShouldBeOk().Text("dl.facts"));
    }
}
