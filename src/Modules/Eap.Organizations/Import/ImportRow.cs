namespace Eap.Organizations.Import;

/// <summary>One line of an import file as it was typed; nothing is checked yet.</summary>
public sealed record ImportRow
{
    /// <summary>Line in the sheet, 1 being the heading.</summary>
    public required int Number { get; init; }

    /// <summary>编码</summary>
    public string? Code { get; init; }

    /// <summary>名称</summary>
    public string? Name { get; init; }

    /// <summary>简称</summary>
    public string? ShortName { get; init; }

    /// <summary>类型</summary>
    public string? Kind { get; init; }

    /// <summary>上级: code or full name of an organisation of the site or of another line.</summary>
    public string? Parent { get; init; }

    /// <summary>年份</summary>
    public string? Year { get; init; }

    /// <summary>职工人数</summary>
    public string? Workers { get; init; }

    /// <summary>会员人数</summary>
    public string? Members { get; init; }

    /// <summary>女职工人数</summary>
    public string? Women { get; init; }
}
