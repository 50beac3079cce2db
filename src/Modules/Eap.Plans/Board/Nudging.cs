using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Board;

/// <summary>Reminds units (一键催办), inside a unit of work: messages, log and audit are of one transaction.</summary>
public sealed class Nudging(UnitScope unit, BehindPages behind, NudgeLetters letters, Notifier notifier, SiteClock clock, ICurrentUser user, AuditTrail audit, IStringLocalizer<Nudging> T)
{
    /// <summary>What would be sent to these units; without any, to all that may be reminded now. Null: there is no such board for the person.</summary>
    public async Task<(NudgePreview? Preview, bool IsRefused)> PreviewAsync(NudgeRequest request, CancellationToken cancellationToken)
    {
        var (page, isRefused) = await behind.OpenAsync(request.Plan, request.Year, request.Unit, request.What, cancellationToken);
        if (page is null) return (null, isRefused);
        var wanted = page.Lines.Where(line => line.MayNudge && (request.Units.Count == 0 || request.Units.Contains(line.Unit.Organization.OrganizationId))).ToList();
        // Nobody rings oneself: the federation's own share is left out when only the sender looks after it.
        var written = (await letters.WriteAsync(page.Board, wanted, cancellationToken)).Where(letter => letter.Recipients.Count > 0 || !letter.Line.Unit.IsOwnShare).ToList();
        return (new NudgePreview(page.Board, written, NudgeLetters.SeenOf(written), false), false);
    }

    /// <summary>Sends what was previewed. A preview comes back, and nothing is sent, when it is not that any more.</summary>
    public async Task<NudgeAnswer> SendAsync(NudgeRequest request, string? seen, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var (preview, isRefused) = await PreviewAsync(request, cancellationToken);
        if (preview is null) return new NudgeAnswer(null, isRefused, 0, 0);
        if (preview.Letters.Count == 0 || preview.Seen != seen) return new NudgeAnswer(preview with { Changed = true }, false, 0, 0);
        foreach (var letter in preview.Letters) await SendAsync(preview.Board, letter, cancellationToken);
        audit.Record("Plan", "Nudged", T["催办 {0} 家单位（{1}，{2}年）", preview.Letters.Count, preview.Board.Plan.Title, preview.Board.Year], preview.Board.Plan.ContentItemId, preview.Board.Unit.OrganizationId,
            new() { ["units"] = string.Join(' ', preview.Letters.Select(letter => letter.Line.Unit.Organization.OrganizationId)) });
        var sent = preview.Letters.Count(letter => letter.Recipients.Count > 0);
        return new NudgeAnswer(null, false, sent, preview.Letters.Count - sent);
    }

    private async Task SendAsync(BoardPage board, NudgeLetter letter, CancellationToken cancellationToken)
    {
        var organization = letter.Line.Unit.Organization;
        var reached = await notifier.SendAsync(letter.Recipients.Select(recipient => recipient.UserId),
            new NotificationMessage(letter.Subject, letter.Text, $"{board.Address}/board?year={board.Year}&unit={organization.OrganizationId}"), cancellationToken);
        unit.Db.Add(new Nudge
        {
            PlanItemId = board.Plan.ContentItemId, Year = board.Year, OrganizationId = organization.OrganizationId, Day = board.Today, SentBy = user.UserId ?? "", SentByName = user.UserName,
            SentUtc = clock.UtcNow, Reached = reached, Text = letter.Text,
        });
    }
}

/// <summary>What became of a reminder.</summary>
/// <param name="Preview">What would be sent now, when that is not what was seen; null: it went, or is refused.</param>
/// <param name="IsRefused">It is somebody else's.</param>
/// <param name="Sent">Units whose accounts got it.</param>
/// <param name="ToRing">Units without an account: it is noted, one has to ring.</param>
public sealed record NudgeAnswer(NudgePreview? Preview, bool IsRefused, int Sent, int ToRing);

/// <summary>Which units are to be reminded of what.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The year.</param>
/// <param name="Unit">Whose board; null: the person's own.</param>
/// <param name="What">Only of this column; null: of all.</param>
/// <param name="Units">Only these; empty: all that may be reminded.</param>
public sealed record NudgeRequest(string Plan, int? Year, string? Unit, string? What, IReadOnlyList<string> Units);
