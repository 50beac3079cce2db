using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Board;

/// <summary>Writes what units are reminded of.</summary>
public sealed class NudgeLetters(NudgeRecipients recipients, IStringLocalizer<NudgeLetters> T)
{
    private const int MostItems = 12;

    /// <summary>A letter per line.</summary>
    public async Task<IReadOnlyList<NudgeLetter>> WriteAsync(BoardPage board, IReadOnlyList<BehindLine> lines, CancellationToken cancellationToken)
    {
        var reached = await recipients.OfAsync([.. lines.Select(line => line.Unit)], cancellationToken);
        return [.. lines.Select(line => new NudgeLetter(line, T["{0}年有 {1} 项任务还没完成", board.Year, line.Items.Count], Text(board, line), reached[line.Unit.Organization.OrganizationId]))];
    }

    /// <summary>What shows whether letters are the ones that were previewed.</summary>
    public static string SeenOf(IEnumerable<NudgeLetter> letters) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', letters.Select(letter => $"{letter.Line.Unit.Organization.OrganizationId}|{letter.Subject}|{letter.Text}|{string.Join(',', letter.Recipients.Select(recipient => recipient.UserId))}")))));

    private string Text(BoardPage board, BehindLine line)
    {
        var text = new StringBuilder();
        text.Append(T["{0}：", line.Unit.Organization.Name].Value).Append('\n');
        foreach (var (column, cell) in line.Items.Take(MostItems))
            text.Append(column.IsRate ? T["{0}：要达到 {1}%，现在 {2}，{3}以前。", column.Title, cell.Due ?? 0, cell.Shown ?? "", SiteClock.Format(column.Until)].Value
                : T["{0}：要 {1}{2}，完成 {3}，还差 {4}，{5}以前。", column.Title, cell.Due ?? 0, column.Unit, cell.Shown ?? "", cell.Gap, SiteClock.Format(column.Until)].Value).Append('\n');
        if (line.Items.Count > MostItems) text.Append(T["另有 {0} 项，见完成情况。", line.Items.Count - MostItems].Value).Append('\n');
        text.Append((line.Unit.IsOwnShare ? T["已经做完的，请补登记；有困难，请和分管领导说。"] : T["已经做完的，请补登记；有困难，请直接和上级工会说。"]).Value);
        return text.ToString();
    }
}
