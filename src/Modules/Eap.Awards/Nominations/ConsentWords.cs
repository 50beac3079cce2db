namespace Eap.Awards.Nominations;

/// <summary>Answers in Chinese; keys of the localizer.</summary>
public static class ConsentWords
{
    /// <summary>What the person said.</summary>
    public static string Title(ConsentState state) => state switch
    {
        ConsentState.NotAsked => "不用征求",
        ConsentState.Asked => "等本人答复",
        ConsentState.Given => "本人已经同意",
        ConsentState.Declined => "本人不同意",
        _ => "本人同意过，后来不同意了",
    };
}
