namespace Eap.Awards.Desk;

/// <summary>Names of facts for people; keys of the localizer. A fact the city added itself stands with its own name.</summary>
public static class FactWords
{
    /// <summary>What a fact is called.</summary>
    public static string Title(string name) => name switch
    {
        "Nature" => "单位性质",
        "Post" => "岗位",
        "Rank" => "级别",
        "Sex" => "性别",
        _ => name,
    };
}
