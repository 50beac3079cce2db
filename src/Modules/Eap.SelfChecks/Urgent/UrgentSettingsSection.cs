using Eap.Contents.Fields.Formats;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Urgent;

/// <summary>The roster of urgent support.</summary>
internal sealed class UrgentSettingsSection(SiteDbContext db, RosterGaps gaps) : SettingsSection<UrgentSettings>(db)
{
    private const string Roster = "Turns";
    private const int MostTurns = 400;
    private readonly SiteDbContext _db = db;

    public override string Name => "urgent";

    public override string Title => "紧急支援的值班";

    public override int Position => 60;

    protected override void Bind(UrgentSettings value, SettingsInput input)
    {
        if (Number(input, nameof(value.Minutes), 120) is { } minutes and >= 5) value.Minutes = minutes;
        else input.Fail(nameof(value.Minutes), "写 5 到 120 之间的整数。");
        var telephone = TextFormats.Tidy(TextFormat.Phone, input.Line(nameof(value.Telephone)));
        if (telephone.Length > 0 && TextFormats.Problem(TextFormat.Phone, telephone) is { } wrongPhone) input.Fail(nameof(value.Telephone), wrongPhone);
        else value.Telephone = telephone;
        if (Number(input, nameof(value.Hours), 24) is { } hours) value.Hours = hours;
        else input.Fail(nameof(value.Hours), "写 1 到 24 之间的整数。");
        if (Number(input, nameof(value.KeepDays), 365) is { } days) value.KeepDays = days;
        else input.Fail(nameof(value.KeepDays), "写 1 到 365 之间的整数。");
        var lines = input.Lines(Roster);
        var turns = lines.Select(line => (Line: line, Turn: OnCallTurn.Parse(line))).ToList();
        if (turns.Find(found => found.Turn is null) is { Line: { } wrong }) input.Fail(Roster, $"看不懂这一行：{wrong}。写成“2026-12-01 2026-12-07 账号”的样子，副班在后面加一个“副”。");
        else if (lines.Count > MostTurns) input.Fail(Roster, $"最多 {MostTurns} 行，过去的可以删掉。");
        else if (Unknown([.. turns.Select(found => found.Turn!.UserName).Distinct()]) is { } name) input.Fail(Roster, $"没有这个账号：{name}。");
        else value.Turns = [.. turns.Select(found => found.Turn!)];
    }

    protected override Task<IReadOnlyList<string>> NotesAsync(UrgentSettings value, CancellationToken cancellationToken) => gaps.OfAsync(value, cancellationToken);

    private static int? Number(SettingsInput input, string name, int most) => int.TryParse(FullWidth.Fold(input.Line(name)), out var number) && number >= 1 && number <= most ? number : null;

    private string? Unknown(List<string> names)
    {
        var known = _db.Set<User>().AsNoTracking().Where(row => row.IsEnabled && names.Contains(row.UserName!)).Select(row => row.UserName).ToHashSet();
        return names.Find(name => !known.Contains(name));
    }
}
