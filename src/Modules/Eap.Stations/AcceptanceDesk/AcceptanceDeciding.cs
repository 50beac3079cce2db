using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Contents.Management;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>What the desk does with an acceptance beside visits and the class: sends it to be mended or visited again, refuses it, takes it back for the unit.</summary>
public sealed class AcceptanceDeciding(UnitOfWork work, IStringLocalizer<AcceptanceDeciding> T)
{
    private const int MostReason = 500;

    /// <summary>Moves it with a reason; null when it moved, empty when there is no such acceptance for this person, else why not.</summary>
    public async Task<string?> MoveAsync(string applicationItemId, AcceptanceMove move, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(unit => MoveAsync(unit, applicationItemId, move, reason, cancellationToken), cancellationToken);
        }
        catch (NotMovedException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> MoveAsync(UnitScope unit, string applicationItemId, AcceptanceMove move, string? reason, CancellationToken cancellationToken)
    {
        if (await unit.Get<AcceptanceDoor>().DeskAsync(applicationItemId, cancellationToken) is null) return "";
        var acceptance = (await unit.Get<AcceptanceMoves>().FindAsync(applicationItemId, cancellationToken))!;
        if (AcceptanceProcess.Refuse(acceptance.Standing(), move) is { } refusal) return T[refusal];
        if (await unit.Get<VisitDoor>().WasSentAsync(applicationItemId, cancellationToken)) return T["检查过这个阵地的人不能办，请由别人来办。"];
        // Before the papers' check it is decided at the application, where a refusal names its ground.
        if (move is AcceptanceMove.Refuse or AcceptanceMove.Withdraw && acceptance.Stage is AcceptanceStage.Filed or AcceptanceStage.Returned) return T["材料还在核对，请在申报页面上办。"];
        var words = PlainInput.Clean(reason).Value;
        if (words.Length > MostReason || words.Length == 0 && move != AcceptanceMove.Rectified) return T["请写明原因，最多 {0} 个字。单位会看到。", MostReason];
        acceptance.Reason = words.Length == 0 ? null : words;
        var ends = move is AcceptanceMove.Refuse or AcceptanceMove.Withdraw;
        var note = new MoveNote(T[Title(move)], T["市总工会"], words);
        if (await unit.Get<AcceptanceMoves>().MoveAsync(acceptance, move, ends ? null : note, cancellationToken) is { } problem) return problem;
        if (ends) await EndAsync(unit, acceptance, move, note, cancellationToken);
        return null;
    }

    // The application ends with it; its own move writes the timeline and the audit line.
    private static async Task EndAsync(UnitScope unit, AcceptanceCase acceptance, AcceptanceMove move, MoveNote note, CancellationToken cancellationToken)
    {
        var record = await unit.Get<AcceptanceMoves>().RecordAsync(acceptance, cancellationToken);
        var item = await unit.Get<IContentManager>().GetAsync(acceptance.ApplicationItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No application {acceptance.ApplicationItemId}.");
        var to = move == AcceptanceMove.Withdraw ? ApplicationStatus.Withdrawn : ApplicationStatus.Completed;
        if (await unit.Get<ApplicationMoves>().MoveAsync(unit, record, item, to, note, cancellationToken) is { } refusal) throw new NotMovedException(refusal);
    }

    private static string Title(AcceptanceMove move) => move switch
    {
        AcceptanceMove.AskRectification => "要整改，做好了再检查一次",
        AcceptanceMove.Rectified => "整改完成，另行安排检查",
        AcceptanceMove.Reinspect => "要另行检查一次",
        AcceptanceMove.Withdraw => "按单位的要求撤回",
        _ => "检查验收未通过",
    };

    // Rolls the unit back.
    private sealed class NotMovedException(string message) : Exception(message);
}
