using Eap.Applications.Access;
using Eap.Contents.Fields.Formats;
using Eap.Contents.Markdown;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>Takes a union's request in, tells who is on call and sets the clock, in one transaction. The audit trail names neither person nor words.</summary>
public sealed class UrgentAsking(UnitOfWork work, UrgentSecrets secrets, ICurrentUser user, SiteClock clock, IStringLocalizer<UrgentAsking> T)
{
    /// <summary>The most characters of the words.</summary>
    public const int LongestNote = 300;

    /// <summary>Name of the mark that the words look like somebody.</summary>
    public const string Warned = "NobodyNamed";

    /// <summary>Takes it in; null with what to mend in <paramref name="state"/>.</summary>
    public async Task<string?> AskAsync(UrgentForm form, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        var name = TextFormats.Tidy(TextFormat.PersonName, PlainInput.Clean(form.Name).Value);
        var phone = TextFormats.Tidy(TextFormat.Phone, PlainInput.Clean(form.Phone).Value);
        var note = form.WithoutNote ? "" : MultiLine.Clean(form.Note).Trim();
        if (form.Kind is null) state.AddModelError(nameof(form.Kind), T["请选出了什么事。"]);
        if (form.Size is null) state.AddModelError(nameof(form.Size), T["请选大约多少人；说不准就选“还说不准”。"]);
        if (form.Haste is null) state.AddModelError(nameof(form.Haste), T["请选多急。"]);
        if ((name.Length == 0 ? T["请写打电话找谁。"].Value : TextFormats.Problem(TextFormat.PersonName, name)) is { } wrongName) state.AddModelError(nameof(form.Name), wrongName);
        if ((phone.Length == 0 ? T["请写回电号码，没有它没有办法联系你们。"].Value : TextFormats.Problem(TextFormat.Phone, phone)) is { } wrongPhone) state.AddModelError(nameof(form.Phone), wrongPhone);
        if (note.Length > LongestNote) state.AddModelError(nameof(form.Note), string.Format(T["最多 {0} 个字，现在是 {1} 个字。细节在电话里说。"].Value, LongestNote, note.Length));
        else if (form.NobodyNamed != form.NoteMark && PersonTraces.In(note) is { Count: > 0 } traces)
            state.AddModelError(nameof(form.Note), string.Format(T["这里像是写了{0}。当事职工是谁不要写，细节在电话里说：请改掉，或者按“这几句不带，先发出”。确实没有写到人的，勾上下面一格再发。"].Value, string.Join(T["、"].Value, traces)));

        if (!state.IsValid) return null;
        var (id, problem) = await work.RunAsync(unit => StoreAsync(unit, form, new Written(name, phone, note), cancellationToken), cancellationToken);
        if (problem is not null) state.AddModelError(nameof(form.Place), problem);
        return id;
    }

    private async Task<(string? Id, string? Problem)> StoreAsync(UnitScope unit, UrgentForm form, Written written, CancellationToken cancellationToken)
    {
        var id = form.Id!;
        if (await unit.Db.Set<UrgentRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.RequestId == id, cancellationToken) is { } known) return known.AskedBy == user.UserId ? (id, null) : (null, T["请重新打开这一页再发一次。"]);
        var units = await unit.Get<Representation>().UnitsAsync(cancellationToken);
        var place = await unit.Get<OrganizationDirectory>().FindAsync(form.Place, cancellationToken);
        // The nearest of the unions the person speaks for.
        var asking = place is { IsActive: true } ? units.Where(found => place.Path.StartsWith(found.Path, StringComparison.Ordinal)).MaxBy(found => found.Path.Length) : null;
        if (asking is null) return (null, T["请选你们工会或者下面的一个单位。"]);
        var now = clock.UtcNow;
        var (level, people) = await unit.Get<OnCall>().FromAsync(UrgentLevel.OnCall, asking.OrganizationId, cancellationToken);
        var due = now + (await unit.Get<SiteSettings>().GetAsync<UrgentSettings>(cancellationToken)).Wait(form.Haste!.Value);
        var row = new UrgentRequest
        {
            RequestId = id, OrganizationId = asking.OrganizationId, PlaceId = place!.OrganizationId, Kind = form.Kind!.Value, Size = form.Size!.Value, Haste = form.Haste.Value, AskedBy = user.UserId ?? "", AskedUtc = now, Level = level, DueUtc = due,
            NameSealed = secrets.Seal(written.Name, id, nameof(UrgentRequest.NameSealed)), PhoneSealed = secrets.Seal(written.Phone, id, nameof(UrgentRequest.PhoneSealed)), NoteSealed = secrets.Seal(written.Note, id, nameof(UrgentRequest.NoteSealed)),
        };
        unit.Db.Add(row);
        DueWorkQueue.PutNew(unit, UrgentClock.WorkKind, id, UrgentClock.Next(row, now));
        DueWorkQueue.PutNew(unit, UrgentErasing.WorkKind, id, now.AddDays(UrgentErasing.MostDays));
        unit.Get<AuditTrail>().Record("Urgent", "Asked", T["请求紧急支援"], id, asking.OrganizationId);
        await unit.Get<UrgentTelling>().TellAsync(unit, row, people, cancellationToken);
        return (id, null);
    }

    private sealed record Written(string Name, string Phone, string Note);
}
