using Eap.Awards.Nominations;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Desk;

/// <summary>What the city does with a nomination beside the papers' check. Each says null when it is done, empty when there is no such nomination for the person, else why not.</summary>
public sealed class NominationDesk(NominationDoor door, OpinionSheets sheets, ConsentAsking asking, OpinionInvitations invitations, SiteDbContext db, UnitOfWork work, SiteClock clock, IStringLocalizer<NominationDesk> T)
{
    private const int LongestReason = 500;

    /// <summary>Enters a body's opinion with its sheet.</summary>
    public async Task<string?> EnterAsync(string programme, string id, OpinionForm form, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(programme, id, cancellationToken) is null || await db.Set<ConsultationOpinion>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == id && row.Code == form.Code, cancellationToken) is not { } opinion) return "";
        var (answer, problem) = form.Read(clock.Today);
        if (answer is null) return T[problem!];
        var taken = file is { Length: > 0 } ? await sheets.TakeAsync(opinion, file, cancellationToken) : null;
        if (taken is { File: null, Refusal: { } refusal }) return $"{file!.FileName}：{refusal.Message}";
        return await ActAsync(id, (unit, nomination) => unit.Get<Consultation>().EnterAsync(nomination, opinion.Code, answer, taken?.File?.AttachmentId, cancellationToken), cancellationToken);
    }

    /// <summary>Makes a link for a body that is asked; its token, or why not; both null when there is no such opinion for the person.</summary>
    public async Task<(string? Token, string? Problem)> InviteAsync(string programme, string id, string? code, CancellationToken cancellationToken) =>
        await door.FindAsync(programme, id, cancellationToken) is null ? (null, null) : await invitations.InviteAsync(id, code, cancellationToken);

    /// <summary>Refuses it, or takes it back for the unit.</summary>
    public async Task<string?> EndAsync(string programme, string id, bool refuses, string? reason, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(programme, id, cancellationToken) is null) return "";
        var words = PlainInput.Clean(reason);
        if (words.IsEmpty || words.Length > LongestReason) return T["请写明原因，最多 {0} 个字。单位会看到。", LongestReason];
        return await ActAsync(id, (unit, nomination) => refuses ? unit.Get<NominationEnding>().RefuseAsync(nomination, words.Value, cancellationToken) : unit.Get<NominationEnding>().WithdrawAsync(nomination, words.Value, cancellationToken), cancellationToken);
    }

    /// <summary>Sends the nominee the link again.</summary>
    public async Task<string?> ResendAsync(string programme, string id, CancellationToken cancellationToken) => await door.FindAsync(programme, id, cancellationToken) is null ? "" : await asking.ResendAsync(id, cancellationToken);

    private Task<string?> ActAsync(string id, Func<UnitScope, Nomination, Task<string?>> act, CancellationToken cancellationToken) =>
        work.RunAsync(async unit => await unit.Get<NominationMoves>().FindAsync(id, cancellationToken) is { } nomination ? await act(unit, nomination) : "", cancellationToken);
}
