using Eap.Applications.Desk;
using Eap.Applications.Rules;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Stations.Acceptance;
using Eap.Stations.Filing;
using Eap.Stations.Inspection;
using Eap.Stations.Model;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>Corrects what the directory will publish (name, address, opening hours) once the papers are checked and until the class is decided, so that no decision fails at a slip of the pen.</summary>
public sealed class PositionCorrecting(UnitOfWork work, IStringLocalizer<PositionCorrecting> T)
{
    /// <summary>The fields of the form that are open.</summary>
    public static IReadOnlyList<string> Fields { get; } = [$"{AcceptanceFiling.FormName}.PositionName", $"{AcceptanceFiling.FormName}.Address", $"{AcceptanceFiling.FormName}.Hours"];

    /// <summary>True from complete papers to the decision; before that the unit corrects what it is asked to.</summary>
    public static bool IsOpen(AcceptanceStage stage) => stage is AcceptanceStage.Checked or AcceptanceStage.Scheduled or AcceptanceStage.Inspected or AcceptanceStage.Rectifying;

    /// <summary>Stores it as the current person and tells the unit; null when it is stored, empty when there is no such acceptance for them, else what is in the way.</summary>
    public async Task<string?> StoreAsync(string applicationItemId, string? versionId, EditorInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(unit => StoreAsync(unit, applicationItemId, versionId, input, cancellationToken), cancellationToken);
        }
        catch (NotStoredException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> StoreAsync(UnitScope unit, string applicationItemId, string? versionId, EditorInput input, CancellationToken cancellationToken)
    {
        if (await unit.Get<AcceptanceDoor>().DeskAsync(applicationItemId, cancellationToken) is null) return "";
        var (moves, door) = (unit.Get<AcceptanceMoves>(), unit.Get<VisitDoor>());
        var acceptance = (await moves.FindAsync(applicationItemId, cancellationToken))!;
        if (!IsOpen(acceptance.Stage)) return T["“{0}”的验收，公开的内容不能在这里改了。", T[AcceptanceProcess.Title(acceptance.Stage)].Value];
        if (await door.WasSentAsync(applicationItemId, cancellationToken)) return T["检查过这个阵地的人不能办，请由别人来办。"];
        var item = await unit.Get<IContentManager>().GetAsync(applicationItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No application {applicationItemId}.");
        if (item.ContentItemVersionId != versionId) return T["你打开之后，内容又改过了。请看过新的内容再改。"];
        var (corrected, problem) = await unit.Get<DeskCorrecting>().ApplyAsync(unit, await moves.RecordAsync(acceptance, cancellationToken), item, Fields, T["市总工会"], input, cancellationToken);
        if (problem is not null) throw new NotStoredException(problem);
        var filing = AcceptanceFiling.Of(corrected);
        IReadOnlyList<Finding> found = [.. new[] { FilingRules.Hours(filing) }.OfType<Finding>(), .. await FilingPlaces.CheckAsync(unit.Db, corrected, filing, cancellationToken)];
        if (found.Count > 0) throw new NotStoredException(string.Join('　', found.Select(finding => finding.Message)));
        (acceptance.PositionName, acceptance.Address, acceptance.AddressKey) = (BoundedText.Cut(filing.PositionName, 255), BoundedText.Cut(filing.Address, 255), StationAddress.KeyOf(filing.Address));
        return null;
    }

    // Rolls the unit back.
    private sealed class NotStoredException(string message) : Exception(message);
}
