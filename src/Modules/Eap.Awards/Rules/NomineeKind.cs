namespace Eap.Awards.Rules;

/// <summary>Who or what is nominated.</summary>
public enum NomineeKind
{
    /// <summary>先进单位.</summary>
    Unit,

    /// <summary>优秀个人, 劳动奖章: somebody who has to consent.</summary>
    Person,

    /// <summary>星级工作室.</summary>
    Studio,
}
