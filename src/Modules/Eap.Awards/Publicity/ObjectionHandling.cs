using Eap.Applications.Filing;
using Eap.Contents.Markdown;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>Opens objections, gives them to somebody, answers them. The audit trail names receipts, never who objected or what.</summary>
public sealed class ObjectionHandling(UnitOfWork work, ObjectionSecrets secrets, ICurrentUser user, SiteClock clock, IStringLocalizer<ObjectionHandling> T)
{
    /// <summary>The most characters of an answer.</summary>
    public const int Longest = 2000;

    /// <summary>What it says; null when there is none for the person. The trail says who looked.</summary>
    public Task<ObjectionContent?> ReadAsync(string objectionId, CancellationToken cancellationToken) => work.RunAsync<ObjectionContent?>(async unit =>
    {
        if (await unit.Get<ObjectionDoor>().FindAsync(objectionId, cancellationToken) is not { Objection: var row } found) return null;
        unit.Get<AuditTrail>().Record("Award", "ObjectionRead", T["查看公示异议 {0}", row.Receipt], objectionId, found.OrganizationId);
        return new ObjectionContent(secrets.Open(row.NameSealed, objectionId, nameof(Objection.NameSealed)), secrets.Open(row.ContactSealed, objectionId, nameof(Objection.ContactSealed)),
            secrets.Open(row.TextSealed, objectionId, nameof(Objection.TextSealed))!, secrets.Open(row.AnswerSealed, objectionId, nameof(Objection.AnswerSealed)));
    }, cancellationToken);

    /// <summary>Gives it to somebody who may look into it; null when done, empty when there is none for the person, else why not.</summary>
    public Task<string?> AssignAsync(string objectionId, string? userId, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<ObjectionDoor>().FindAsync(objectionId, cancellationToken) is not { } found) return "";
        if (found.Objection.Verdict != ObjectionVerdict.Open) return T["这件异议已经答复。"];
        var handlers = await unit.Get<ObjectionDoor>().HandlersAsync(found, unit.Get<PermissionHolders>(), cancellationToken);
        if (handlers.FirstOrDefault(person => person.Id == userId) is not { Id: not null } handler) return T["请选一个能办理的人。推荐这一方的人要回避。"];
        var row = await FindAsync(unit, objectionId, cancellationToken);
        (row.AssignedTo, row.AssignedToName) = handler;
        unit.Get<AuditTrail>().Record("Award", "ObjectionAssigned", T["公示异议 {0} 交给{1}办理", row.Receipt, handler.Name], objectionId, found.OrganizationId);
        await unit.Get<ObjectionTelling>().AssignedAsync(found, handler.Id, cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Answers it, as the person it was given to; null when done, empty when there is none for the person, else why not.</summary>
    public Task<string?> AnswerAsync(string objectionId, string? verdict, string? answer, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<ObjectionDoor>().FindAsync(objectionId, cancellationToken) is not { } found) return "";
        if (found.Objection.Verdict != ObjectionVerdict.Open) return T["这件异议已经答复。"];
        if (found.Objection.AssignedTo is null || found.Objection.AssignedTo != user.UserId) return T["这件异议没有交给你办理。先交办，再由办理的人答复。"];
        var words = MultiLine.Clean(answer).Trim();
        if (verdict is not (nameof(ObjectionVerdict.Upheld) or nameof(ObjectionVerdict.NotUpheld))) return T["请选查下来属实还是不属实。"];
        if (words.Length is < 10 or > Longest) return T["请写明查了什么、结果怎样，10 到 {0} 个字。提异议的人会看到。", Longest];
        var row = await FindAsync(unit, objectionId, cancellationToken);
        (row.Verdict, row.AnswerSealed, row.AnsweredUtc) = (Enum.Parse<ObjectionVerdict>(verdict), secrets.Seal(words, objectionId, nameof(Objection.AnswerSealed)), clock.UtcNow);
        row.AnsweredByName = await unit.Get<Officer>().NameAsync(cancellationToken);
        unit.Get<AuditTrail>().Record("Award", "ObjectionAnswered", T["答复公示异议 {0}", row.Receipt], objectionId, found.OrganizationId);
        return null;
    }, cancellationToken);

    private static Task<Objection> FindAsync(UnitScope unit, string objectionId, CancellationToken cancellationToken) => unit.Db.Set<Objection>().AsTracking().FirstAsync(row => row.ObjectionId == objectionId, cancellationToken);
}
