using System.Globalization;
using Eap.Applications.Filing;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Earlier;

/// <summary>Takes an earlier list as it was typed. Nothing of it shows before another person has compared it with the document.</summary>
public sealed class EarlierEntering(UnitOfWork work, EarlierLists lists, IdGenerator ids, SiteClock clock, IStringLocalizer<EarlierEntering> T)
{
    private const int FirstYear = 1949;
    private const int LongestSource = 300;

    /// <summary>Stores it; its id, or what is wrong by field. Both are empty when it is not for the person.</summary>
    public async Task<(string ListId, IReadOnlyDictionary<string, string> Problems)> EnterAsync(EarlierForm form, CancellationToken cancellationToken)
    {
        var problems = new Dictionary<string, string>();
        if (await lists.OwnerAsync(cancellationToken) is not { } owner) return ("", problems);
        var title = (await lists.TitlesAsync(cancellationToken)).FirstOrDefault(found => found.Code == form.Title);
        var (year, source, today) = (Year(form.Year), PlainInput.Clean(form.Source).Value, DateOnly.FromDateTime(clock.ToLocal(clock.UtcNow)));
        if (title is null) problems[nameof(form.Title)] = T["请选称号。"];
        if (year is null || year < FirstYear || year > today.Year) problems[nameof(form.Year)] = T["年度写四位数字，不能在今年以后。"];
        if (source.Length is < 4 or > LongestSource) problems[nameof(form.Source)] = T["请写文件的名称和文号，4 到 {0} 个字。公众看得到。", LongestSource];
        if (Day(form.DecidedOn) is not { } decided || decided > today) problems[nameof(form.DecidedOn)] = T["决定的日期写成 2017-12-05 的样子，不能在今天以后。"];
        else if (year > decided.Year) problems[nameof(form.DecidedOn)] = T["决定的日期在称号的年度以前，请核对。"];
        var (lines, problem) = EarlierReading.Read(form.Lines, title?.Kind ?? Rules.NomineeKind.Unit);
        if (problem is not null) problems[nameof(form.Lines)] = problem;
        return problems.Count > 0 ? ("", problems) : (await StoreAsync(title!, year!.Value, source, Day(form.DecidedOn)!.Value, lines, owner.OrganizationId, cancellationToken), problems);
    }

    private Task<string> StoreAsync(EarlierTitle title, int year, string source, DateOnly decided, IReadOnlyList<EarlierLine> lines, string ownerId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var officer = unit.Get<Officer>();
        var list = new EarlierList
        {
            ListId = ids.Next(), Title = title.Code, TitleName = title.Name, Kind = title.Kind, Year = year, Source = source, DecidedOn = decided, LinesJson = EarlierList.Write(lines), EnteredBy = officer.Id, EnteredByName = await officer.NameAsync(cancellationToken), EnteredUtc = clock.UtcNow,
        };
        unit.Db.Add(list);
        unit.Get<AuditTrail>().Record("Award", "EarlierHonoursEntered", string.Format(T["补录以前的称号：{0}年{1}，{2} 个，等核对"].Value, year, title.Name, lines.Count), list.ListId, ownerId);
        return list.ListId;
    }, cancellationToken);

    private static int? Year(string? typed) => int.TryParse(FullWidth.Fold(PlainInput.Clean(typed).Value), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(FullWidth.Fold(PlainInput.Clean(typed).Value), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
