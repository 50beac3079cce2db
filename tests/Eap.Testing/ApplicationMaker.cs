using System.Text.Json.Nodes;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Platform.Data;
using Eap.Platform.Ids;

namespace Eap.Testing;

/// <summary>Makes applications.</summary>
public static class ApplicationMaker
{
    /// <summary>The form they are made with.</summary>
    public const string Form = "SampleForm";

    private static int _count;

    /// <summary>An application of this organisation that was handed in and returned for its one field: every page about it has something to show. Its id.</summary>
    public static Task<string> ReturnedApplicationAsync(this SiteData data, string organizationId) => data.Site.InUnitAsync(async unit =>
    {
        await DeclareAsync(unit);
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(Form, organizationId);
        item.DisplayText = "样表";
        item.Content[Form] = new JsonObject { ["Need"] = new JsonObject { ["Text"] = "需要" } };
        var saved = (await contents.SaveDraftAsync(item, null)).Item;
        var now = unit.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        unit.Db.Add(new ApplicationRecord
        {
            ContentItemId = saved.ContentItemId, ContentType = Form, OrganizationId = organizationId, Cycle = "2026", Status = ApplicationStatus.Returned, FiledUtc = now, SubmittedUtc = now,
            ReceiptNumber = $"YB-2026-{Interlocked.Increment(ref _count):0000}", ContentHash = new string('0', 64), VersionId = saved.ContentItemVersionId, OfficerUserId = "test", OfficerName = "例一", ChangedUtc = now, CreatedUtc = now,
        });
        unit.Db.Add(new ApplicationSubmission
        {
            ContentItemId = saved.ContentItemId, Number = 1, Token = unit.Get<IdGenerator>().Next(), VersionId = saved.ContentItemVersionId, ContentHash = new string('0', 64), SubmittedUtc = now, UserId = "test", UserName = "例一",
        });
        unit.Db.Add(new ReturnRequest { ContentItemId = saved.ContentItemId, Number = 1, FieldsJson = ReturnRequest.Write([new ReturnedField($"{Form}.Need", "需要", "写细一点")]), VersionId = saved.ContentItemVersionId, CreatedUtc = now });
        return saved.ContentItemId;
    });

    private static async Task DeclareAsync(UnitScope unit)
    {
        var definitions = unit.Get<ContentDefinitionManager>();
        var field = new ContentPartFieldDefinition { Name = "Need", FieldName = nameof(TextField), Settings = new JsonObject { [nameof(ContentPartFieldSettings)] = new JsonObject { ["DisplayName"] = "需要" } } };
        await definitions.MergePartAsync(unit, new ContentPartDefinition { Name = Form, Fields = [field] }, CancellationToken.None);
        var settings = new JsonObject
        {
            [nameof(EapTypeSettings)] = new JsonObject { ["Visibility"] = "Private" }, [nameof(FormSettings)] = new JsonObject { ["IsForm"] = true }, [nameof(ApplicationSettings)] = new JsonObject { ["Code"] = "YB", ["AskPaper"] = true, ["Copies"] = 3 },
        };
        ContentTypePartDefinition[] parts = [new() { Name = nameof(ApplicationPart), PartName = nameof(ApplicationPart) }, new() { Name = Form, PartName = Form }];
        await definitions.MergeTypeAsync(unit, new ContentTypeDefinition { Name = Form, DisplayName = "样表", Settings = settings, Parts = parts }, CancellationToken.None);
    }
}
