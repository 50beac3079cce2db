namespace Eap.Awards.Rules;

/// <summary>How the length of a text (事迹材料) is counted.</summary>
public enum DeedsCounting
{
    /// <summary>字符数（不计空格）: letters, digits and punctuation, without white space and line breaks.</summary>
    Characters,

    /// <summary>字符数（计空格）: with white space, line breaks not.</summary>
    WithSpaces,
}
