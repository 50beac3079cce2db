namespace Eap.Portal.Notices.Import;

/// <summary>A paragraph, or a table, as a source file gives it, before anybody knows what it is for.</summary>
internal sealed record NoticeElement(string Text, NoticeTable? Table = null)
{
    public static NoticeElement Of(NoticeTable table) => new(table.ToText(), table);
}
