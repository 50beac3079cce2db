using Eap.Articles.Models;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Tests.Web;

/// <summary>What people of a newsroom do, each in a line.</summary>
internal static class Newsroom
{
    public const string Title = "TitlePart.Title";
    public const string Body = "MarkdownBodyPart.Markdown";
    public const string Correction = "CorrectionPart.Note";
    public const string Form = "form[data-draft-key]";

    /// <summary>Four people, each with the role of their part.</summary>
    public static async Task<(SiteClient Author, SiteClient First, SiteClient Second, SiteClient Final)> StaffAsync(this SiteHost site, string? at = null) =>
        (await site.SignInAsync(RoleNames.Editor, at), await site.SignInAsync(RoleNames.Editor, at), await site.SignInAsync(RoleNames.SecondReviewer, at), await site.SignInAsync(RoleNames.FinalReviewer, at));

    /// <summary>Writes an article at the desk and presses a button; the item's id.</summary>
    public static async Task<string> WriteAsync(this SiteClient author, string title, string body = "第一段。\n\n第二段。", string button = "submit")
    {
        var page = await author.GetFinalPageAsync("/admin/content/create/Article");
        var fields = new FormFields { [Title] = title, [Body] = body, ["ArticlePart.Summary"] = $"摘要：{title}", ["ArticlePart.Source"] = "通行做法" };
        var answer = await author.SubmitFormAsync(page.ShouldBeOk(), fields, Form, button);
        return answer.Location?.Split('/') is ["", "admin", "content", { Length: 26 } id, "edit"] ? id : throw new InvalidOperationException($"{(int)answer.Status} {answer.Location} {answer.BodyText.Trim()}");
    }

    /// <summary>Changes it at the desk.</summary>
    public static Task<SitePage> ChangeAsync(this SiteClient editor, string id, FormFields fields, string button = "submit") => editor.SubmitFormAsync(Edit(id), fields, Form, button);

    /// <summary>Decides the open review of an item on its page.</summary>
    public static async Task<SitePage> DecideAsync(this SiteClient reviewer, string id, string outcome = "Passed", string comment = "")
    {
        var task = await reviewer.Site.OpenTaskAsync(id);
        return await reviewer.SubmitFormAsync($"/admin/tasks/{task.TaskId}", new() { ["outcome"] = outcome, ["comment"] = comment }, form: "form[action$=decide]");
    }

    /// <summary>All three let it pass.</summary>
    public static async Task PassAsync(this (SiteClient Author, SiteClient First, SiteClient Second, SiteClient Final) staff, string id)
    {
        foreach (var reviewer in new[] { staff.First, staff.Second, staff.Final }) (await reviewer.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
    }

    public static Task<ReviewTask> OpenTaskAsync(this SiteHost site, string id) => site.QueryAsync(db => db.Set<ReviewTask>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.IsOpen));

    public static Task<ContentItem> LatestAsync(this SiteHost site, string id) => site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.Latest));

    public static Task<bool> IsPublishedAsync(this SiteHost site, string id) => site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(row => row.ContentItemId == id && row.Published));

    /// <summary>The path of its page.</summary>
    public static async Task<string> AddressAsync(this SiteHost site, string id) => "/" + (await site.LatestAsync(id)).As<Contents.Routing.AutoroutePart>()!.Path;

    /// <summary>An article readers see, written and reviewed by invented people.</summary>
    public static async Task<ContentItem> LiveAsync(this SiteHost site, string title, string? at = null, Action<ArticlePart>? change = null, string body = "第一段。\n\n第二段。")
    {
        var organization = await site.Data.OrganizationNamedAsync(at);
        return await site.InUnitAsync(async unit =>
        {
            var item = await unit.Get<IContentManager>().NewAsync("Article", organization.OrganizationId);
            var part = new ArticlePart { Summary = { Text = $"摘要：{title}" }, Source = { Text = "通行做法" } };
            change?.Invoke(part);
            var result = await unit.SaveAndPublishReviewedAsync(item.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = body }), null);
            Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Message).Concat(result.Refusals)));
            return result.Item;
        });
    }

    public static string Edit(string id) => $"/admin/content/{id}/edit";
}
