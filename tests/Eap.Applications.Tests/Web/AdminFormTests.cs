using System.Text.Json.Nodes;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Applications.Tests.Web;

/// <summary>A form put together in the admin is one a union can apply with: next year's form is edited, not coded.</summary>
public sealed class AdminFormTests(ApplicationSite site) : SiteTest(site), IClassFixture<ApplicationSite>
{
    private const string Form = "/admin/types/RoomGrant";
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Form_MadeInTheAdmin_IsFiledWithItsOwnNumberFilesAndRules()
    {
        var admin = await SignInAsync(RoleNames.Administrator);
        (await admin.SubmitFormAsync("/admin/types/create", new() { ["DisplayName"] = "咨询室改造申请", ["Name"] = "RoomGrant" })).ShouldRedirectTo(Form);
        (await admin.SubmitFormAsync($"{Form}/fields/create?kind=line", new() { ["Label"] = "改造内容", ["Key"] = "What", ["Set.Required"] = "true" })).ShouldRedirectTo(Form);
        (await admin.SubmitFormAsync($"{Form}/fields/create?kind=attachment", new() { ["Label"] = "现场照片", ["Key"] = "Photos" })).ShouldRedirectTo(Form);

        var wrong = await admin.SubmitFormAsync($"{Form}/edit", new() { ["Filing.Code"] = "改造", ["Filing.Opens"] = "2026-03-01 09:00", ["Filing.Closes"] = "明天" });
        Assert.Contains("1 到 12 个大写字母和数字", wrong.ShouldBeOk().BodyText);
        Assert.Contains("2026-03-01 09:00 的样子", wrong.BodyText);
        Assert.Contains("截止时间要晚于开始时间", (await admin.SubmitFormAsync($"{Form}/edit", new() { ["Filing.Code"] = "gz", ["Filing.Opens"] = "2026-03-01 09:00", ["Filing.Closes"] = "2026-02-01 09:00" })).BodyText);
        (await admin.SubmitFormAsync($"{Form}/edit", new() { ["Filing.Code"] = "gz", ["Filing.OnePerCycle"] = "true" })).ShouldRedirectTo(Form);
        Assert.Contains("受理编号的开头", (await admin.GetPageAsync($"{Form}/versions")).BodyText);
        await ImportProcessAsync();

        var officer = await ApplicationSite.OfficerAsync(Site);
        Assert.Contains("咨询室改造申请", (await officer.GetPageAsync("/apply")).BodyText);
        var address = (await officer.SubmitFormAsync("/apply/RoomGrant", form: "form[action='/apply/RoomGrant']")).Location!;
        (await officer.SubmitFormAsync($"{address}?all=1", new() { ["RoomGrant.What"] = "隔音", ["RoomGrant.Photos.Files"] = new FormFile("现场.png", Png, "image/png") }, form: "form.form", button: "next")).ShouldRedirectTo($"{address}/check");
        var id = address.Split('/')[^1];
        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");

        Assert.Contains("GZ-", (await officer.GetPageAsync($"/my/{id}/receipt")).BodyText);
        Assert.Contains("现场.png", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        var again = (await officer.SubmitFormAsync("/apply/RoomGrant", form: "form[action='/apply/RoomGrant']")).Location!;
        await officer.SubmitFormAsync($"{again}?all=1", new() { ["RoomGrant.What"] = "再来一份" }, form: "form.form", button: "next");
        Assert.Contains("已经有一份", (await officer.SubmitFormAsync($"{again}/check", form: $"form[action='{again}/submit']")).BodyText);
    }

    [Fact]
    public async Task Attachment_OnATypeThatIsPublished_IsNotOffered()
    {
        var admin = await SignInAsync(RoleNames.Administrator);
        (await admin.SubmitFormAsync("/admin/types/create?content=true", new() { ["DisplayName"] = "小故事", ["Name"] = "ShortStory" })).ShouldRedirectTo("/admin/types/ShortStory");

        Assert.DoesNotContain("kind=attachment", (await admin.GetPageAsync("/admin/types/ShortStory/fields/create")).Html);
        (await admin.PostAsync("/admin/types/ShortStory/fields/create", ("Kind", "attachment"), ("Label", "文件"))).ShouldBeNotFound();
        Assert.DoesNotContain("Filing.Code", (await admin.GetPageAsync("/admin/types/ShortStory/edit")).Html);
    }

    // The process of the small form, for this one.
    private async Task ImportProcessAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "visit-request.recipe.json"));
        var recipe = JsonNode.Parse(text.Replace("VisitRequest", "RoomGrant", StringComparison.Ordinal).Replace("visit-request", "room-grant", StringComparison.Ordinal))!.AsObject();
        recipe["steps"] = new JsonArray([.. recipe["steps"]!.AsArray().Where(step => (string?)step!["name"] == "WorkflowType").Select(step => step!.DeepClone())]);
        var file = Path.Combine(Directory.CreateTempSubdirectory("room-grant-").FullName, "room-grant.recipe.json");
        await File.WriteAllTextAsync(file, recipe.ToJsonString());
        await Site.UseAsync<RecipeExecutor, RecipeReport>(executor => executor.ExecuteAsync(new RecipeDescriptor("room-grant", "", IsSetupRecipe: false, file)));
    }
}
