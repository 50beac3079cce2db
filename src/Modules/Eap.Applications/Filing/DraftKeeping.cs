using System.Text.Json.Nodes;
using Eap.Applications.Access;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>
/// Keeps what is filled in. A draft takes what is there: a field that cannot be read or is too long keeps its old value and says so, the others are
/// stored. Two windows that change different fields do not disturb each other. What pages stored by themselves is cleared away after a day.
/// </summary>
public sealed class DraftKeeping(UnitOfWork work, SiteClock clock)
{
    // Longer than a page lies open before its session ends: until then what it was built from says what its window changed.
    private static readonly TimeSpan StepsKept = TimeSpan.FromDays(1);

    /// <summary>Stores what was sent.</summary>
    /// <param name="id">The application.</param>
    /// <param name="sent">The fields; those it does not hold stay as they are. Made anew for each run of the unit of work.</param>
    /// <param name="versionId">The version the page was built from.</param>
    /// <param name="isAutosave">The page did it by itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<DraftSave> SaveAsync(string id, Func<EditorInput> sent, string? versionId, bool isAutosave, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var input = sent();
        var record = await unit.Get<ApplicationDoor>().FillAsync(id, cancellationToken);
        var latest = record is null ? null : await unit.Get<IContentManager>().GetAsync(id, VersionOptions.Latest, cancellationToken);
        if (record is null || latest is null) return new DraftSave(DraftSaveState.NotFound, null, input);
        if (!ApplicationProcess.MayEdit(record.Status)) return new DraftSave(DraftSaveState.Closed, latest, input);
        var type = await unit.Get<FormDefinitions>().ForAsync(latest, cancellationToken) ?? throw new InvalidOperationException($"No content type {latest.ContentType}.");
        var asked = await unit.Db.Set<ReturnRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == id && row.IsOpen, cancellationToken);
        var open = OpenFields.Of(record.Status, asked, type);
        var typed = latest.Copy();
        await unit.Get<ContentEditor>().BindAsync(typed, type, open, input, publishing: false, cancellationToken);
        var kept = WithoutErrors(typed, latest, type, input);
        await unit.Get<SiteFacts>().FillAsync(kept, type, unit.Get<Officer>().Id, onlyLocked: true, cancellationToken);
        return await StoreAsync(unit, kept, latest, await BaseAsync(unit, kept, latest, type, versionId, cancellationToken), input, isAutosave, cancellationToken);
    }, cancellationToken);

    private async Task<DraftSave> StoreAsync(UnitScope unit, ContentItem kept, ContentItem latest, string expected, EditorInput input, bool isAutosave, CancellationToken cancellationToken)
    {
        if (kept.Data == latest.Data) return new DraftSave(DraftSaveState.Saved, latest, input) { VersionId = latest.ContentItemVersionId };
        var contents = unit.Get<IContentManager>();
        var saved = isAutosave ? await contents.AutosaveAsync(kept, expected, cancellationToken) : await contents.SaveDraftAsync(kept, expected, cancellationToken);
        if (isAutosave && saved.Succeeded) await DraftSteps.TrimAsync(unit, kept.ContentItemId, clock.UtcNow - StepsKept, cancellationToken);
        input.Add(saved.Errors);
        if (saved.Conflict is { } theirs) return new DraftSave(DraftSaveState.Collided, kept, input) { VersionId = theirs.ContentItemVersionId, Theirs = theirs };
        return saved.Succeeded
            ? new DraftSave(DraftSaveState.Saved, saved.Item, input) { VersionId = saved.Item.ContentItemVersionId }
            : new DraftSave(DraftSaveState.Saved, latest, input) { VersionId = latest.ContentItemVersionId };
    }

    // What cannot be stored keeps its value; the page shows what was typed.
    private static ContentItem WithoutErrors(ContentItem typed, ContentItem latest, ContentTypeDefinition type, EditorInput input)
    {
        foreach (var (part, field) in Fields(type).Where(place => input.For($"{place.Part}.{place.Field}").Count > 0))
        {
            if (typed.Content[part] is not JsonObject json) continue;
            var fixedPart = (JsonObject)json.DeepClone();
            fixedPart[field] = latest.Content[part]?[field]?.DeepClone();
            if (fixedPart[field] is null) fixedPart.Remove(field);
            typed.SetPart(part, fixedPart);
        }

        return typed;
    }

    // The version this save follows: the newest one when the other window changed other fields, else the one the page was built from, which then collides.
    private static async Task<string> BaseAsync(UnitScope unit, ContentItem kept, ContentItem latest, ContentTypeDefinition type, string? versionId, CancellationToken cancellationToken)
    {
        if (versionId is null || versionId == latest.ContentItemVersionId) return latest.ContentItemVersionId;
        var seen = await unit.Get<IContentManager>().GetVersionAsync(versionId, cancellationToken);
        // Cleared away meanwhile: what this window changed is not known any more.
        if (seen is null) return versionId;
        if (seen.ContentItemId != latest.ContentItemId) return latest.ContentItemVersionId;
        var mine = Fields(type).Where(place => !Same(kept, latest, place));
        return mine.Any(place => !Same(seen, latest, place)) ? versionId : latest.ContentItemVersionId;
    }

    private static bool Same(ContentItem one, ContentItem other, (string Part, string Field) place) =>
        JsonNode.DeepEquals(one.Content[place.Part]?[place.Field], other.Content[place.Part]?[place.Field]);

    private static IEnumerable<(string Part, string Field)> Fields(ContentTypeDefinition type) => type.Parts.SelectMany(part => part.Fields.Select(field => (part.Name, field.Name)));
}
