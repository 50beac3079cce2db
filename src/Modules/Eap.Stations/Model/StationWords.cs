namespace Eap.Stations.Model;

/// <summary>What is stored, in words and back.</summary>
public static class StationWords
{
    /// <summary>所有职工, 所有人, 本单位职工.</summary>
    public static string Entry(StationEntry entry) => entry switch
    {
        StationEntry.Anyone => "所有人",
        StationEntry.Staff => "本单位职工",
        _ => "所有职工",
    };

    /// <summary>轮椅可以进, 有台阶, 还不清楚.</summary>
    public static string StepFree(StepFree stepFree) => stepFree switch
    {
        Model.StepFree.Yes => "轮椅可以进",
        Model.StepFree.No => "有台阶",
        _ => "还不清楚",
    };

    /// <summary>A printed number for <c>tel:</c>: its digits, and a leading plus.</summary>
    public static string Dial(string? number) => new([.. (number ?? "").Where((character, index) => char.IsAsciiDigit(character) || (index == 0 && character == '+'))]);

    /// <summary>The value of a stored name; its first one for a name nobody knows.</summary>
    public static T Read<T>(string? name) where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : default;
}
