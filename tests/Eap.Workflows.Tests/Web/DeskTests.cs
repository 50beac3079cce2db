using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Tests.Engine;
using Eap.Workflows.Types;

namespace Eap.Workflows.Tests.Web;

/// <summary>What the tests of the desk share.</summary>
public abstract class DeskTests(FlowSites sites)
{
    protected const string Types = "/admin/workflows";

    protected Task<SiteHost> SiteAsync() => sites.OnAsync(DatabaseEngine.Sqlite);

    protected static Task<SiteClient> ManagerAsync(SiteHost site) => site.SignInAsync(RoleNames.Administrator);

    /// <summary>A sound type: submitted, looked at, published.</summary>
    private protected static Flow Sound(string id) => new Flow(id).Start("s", "ContentSubmittedEvent", new { ContentTypeFilter = new[] { "Story" } })
        .Then("r", "ReviewTask", new { ActivityMetadata = new { Title = "初审" }, Permission = "EditContent", Outcomes = new[] { new { Name = "Passed", Label = "通过" } } }).Then("p", "PublishContentTask").Go("s", "r").Go("r", "p", "Passed");

    protected static Task<WorkflowTypeRecord?> StoredAsync(SiteHost site, string id) => site.UseAsync<WorkflowTypes, WorkflowTypeRecord?>(types => types.FindAsync(id, CancellationToken.None));

    protected static string Fixture(string name) => File.ReadAllText(Repository.PathOf("tests", "Eap.Workflows.Tests", "Fixtures", name));

    protected static JsonNode Json(string text) => JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;

    protected static async Task<SitePage> ImportAsync(SiteClient client, string name) =>
        await client.SubmitFormAsync($"{Types}/import", new() { ["file"] = FormFile.Text(name, Fixture(name), "application/json") }, form: "form[enctype]");
}
