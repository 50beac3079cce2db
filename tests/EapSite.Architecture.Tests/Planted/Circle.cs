#pragma warning disable CA1822 // planted code

namespace EapSite.Architecture.Tests.Planted.Circle.Left
{
    /// <summary>Half of a planted circle: a signature shows it.</summary>
    internal sealed class LeftHalf
    {
        public Right.RightHalf? Other { get; init; }
    }
}

namespace EapSite.Architecture.Tests.Planted.Circle.Right
{
    /// <summary>The other half: only a method body, inside a lambda, shows it.</summary>
    internal sealed class RightHalf
    {
        public Func<string> Name() => () => nameof(RightHalf) + new Left.LeftHalf();
    }
}

namespace EapSite.Architecture.Tests.Planted.Line.Left
{
    /// <summary>Uses the other folder, which does not use it back.</summary>
    internal sealed class LeftEnd
    {
        public Right.RightEnd? Other { get; init; }
    }
}

namespace EapSite.Architecture.Tests.Planted.Line.Right
{
    /// <summary>Uses nothing.</summary>
    internal sealed class RightEnd;
}
