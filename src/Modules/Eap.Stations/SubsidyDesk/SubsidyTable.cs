using Eap.Platform.Spreadsheets;
using Eap.Platform.Time;
using Eap.Stations.Subsidies;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.SubsidyDesk;

/// <summary>A year's list as a table for Excel. It holds no account; the writers take care that no text becomes a formula.</summary>
public sealed class SubsidyTable(SiteClock clock, IStringLocalizer<SubsidyTable> T)
{
    /// <summary>The table: places first, then the waiting list, then those who get none.</summary>
    public ExportSheet Write(SubsidySheet sheet) => new($"{sheet.Year}",
        [T["排队号"], T["单位"], T["阵地"], T["区市"], T["类别"], T["申报时间"], T["通过时间"], T["补助"], T["候补位次"], T["原因"], T["金额（元）"], T["付款日期"], T["凭证号"], T["牌匾编号"]],
        sheet.Placed.Concat(sheet.Waiting).Concat(sheet.Over).Select(Row));

    private List<object?> Row(SubsidyLine line) =>
    [
        line.Claim.Number, line.Case.HostName, line.Case.PositionName, line.District, line.Class, clock.ToLocal(line.Claim.FiledUtc), line.Claim.PassedUtc is { } passed ? clock.ToLocal(passed) : null, line.State, line.WaitingAt,
        line.Claim.EndWords, line.Claim.PaidFen is { } fen ? fen / 100m : null, line.Claim.PaidOn, line.Claim.Voucher, line.Case.PlaqueNumber,
    ];
}
