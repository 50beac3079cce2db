using Eap.Applications.Desk;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Stations.Acceptance;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>Makes the page of corrections, where the person handles acceptance.</summary>
public sealed class CorrectionPages(AcceptanceDoor door, FormDefinitions definitions, ContentEditor editor)
{
    /// <summary>The page; null when there is none for this person, or nothing to correct any more.</summary>
    /// <param name="id">The application.</param>
    /// <param name="input">What was typed; empty: what is stored.</param>
    /// <param name="versionId">The version the typed follows; null: the newest.</param>
    /// <param name="problem">What is in the way.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CorrectionPage?> BuildAsync(string id, EditorInput input, string? versionId, string? problem, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken) is not { } acceptance || !PositionCorrecting.IsOpen(acceptance.Stage)) return null;
        if (await door.FilingAsync(acceptance, nameof(AcceptancePermissions.AcceptStations), cancellationToken) is not { } item || await definitions.ForAsync(item, cancellationToken) is not { } type) return null;
        var sections = await editor.BuildAsync(item, type, DeskCorrecting.Open(PositionCorrecting.Fields, type), input, cancellationToken);
        return new CorrectionPage(acceptance, versionId ?? item.ContentItemVersionId, [.. sections.SelectMany(section => section.Blocks).Where(block => block.Model is FieldEditor { IsLocked: false })], problem);
    }
}
