namespace Eap.Portal.Hotlines;

/// <summary>What the template <c>HoursRows.Edit</c> shows.</summary>
/// <param name="Id">Id of the group.</param>
/// <param name="Legend">接听时间, 开放时间.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Errors">What is wrong with them.</param>
/// <param name="IsLocked">Shown, not to be changed.</param>
public sealed record HoursRowsEditor(string Id, string Legend, IReadOnlyList<HotlineHoursRow> Rows, IReadOnlyList<string> Errors, bool IsLocked);
